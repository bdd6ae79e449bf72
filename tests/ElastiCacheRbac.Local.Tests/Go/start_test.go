package provider

import (
	"errors"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/aws/arn"
	"github.com/aws/aws-sdk-go-v2/credentials"
	"github.com/aws/aws-sdk-go-v2/service/elasticache"
	"github.com/aws/aws-sdk-go-v2/service/sts"
	"github.com/aws/smithy-go"
)

// At its start the provider asks STS who it is, and takes the account and the partition from the ARN.
func TestStart(t *testing.T) {
	t.Run("the account is told", func(t *testing.T) {
		identity, err := sts.New(sts.Options{Region: region, EndpointResolver: sts.EndpointResolverFromURL(endpoint), Credentials: keys}).
			GetCallerIdentity(ctx, &sts.GetCallerIdentityInput{})
		if err != nil {
			t.Fatal(err)
		}
		caller, err := arn.Parse(*identity.Arn)
		if err != nil {
			t.Fatal(err)
		}
		equal(t, []string{"aws", "123456789012", "123456789012"}, []string{caller.Partition, caller.AccountID, *identity.Account})
	})

	t.Run("a wrong key is refused", func(t *testing.T) {
		stranger := elasticache.New(elasticache.Options{
			Region:           region,
			EndpointResolver: elasticache.EndpointResolverFromURL(endpoint),
			Credentials:      credentials.NewStaticCredentialsProvider("AKIDEXAMPLE", "guessed", ""),
			Retryer:          aws.NopRetryer{},
		})
		_, err := stranger.DescribeUsers(ctx, &elasticache.DescribeUsersInput{})
		var fault smithy.APIError
		if !errors.As(err, &fault) {
			t.Fatal(err)
		}
		equal(t, "SignatureDoesNotMatch", fault.ErrorCode())
	})

	t.Run("what is not there is told so", func(t *testing.T) {
		_, err := client.DescribeSnapshots(ctx, &elasticache.DescribeSnapshotsInput{})
		var fault smithy.APIError
		if !errors.As(err, &fault) {
			t.Fatal(err)
		}
		equal(t, "NotImplemented", fault.ErrorCode())
	})
}
