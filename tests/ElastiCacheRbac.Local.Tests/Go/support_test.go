// Package provider plays the calls that Terraform's AWS provider makes for ElastiCache, with the SDK that it is built on. What a test asks of an
// answer the provider takes for granted: it would fail, or plan the same change for ever.
// Source: https://github.com/hashicorp/terraform-provider-aws/tree/main/internal/service/elasticache
package provider

import (
	"context"
	"errors"
	"os"
	"reflect"
	"sort"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/credentials"
	"github.com/aws/aws-sdk-go-v2/service/elasticache"
	"github.com/aws/aws-sdk-go-v2/service/elasticache/types"
	"github.com/aws/smithy-go"
)

const (
	active    = "active"
	available = "available"
	creating  = "creating"
	modifying = "modifying"
	deleting  = "deleting"
	gone      = ""

	password = "correct-horse-battery"
	region   = "eu-west-1"
)

var (
	ctx      = context.Background()
	endpoint = os.Getenv("ENDPOINT")
	keys     = credentials.NewStaticCredentialsProvider(os.Getenv("AWS_ACCESS_KEY_ID"), os.Getenv("AWS_SECRET_ACCESS_KEY"), "")
	client   = elasticache.New(elasticache.Options{
		Region:           region,
		EndpointResolver: elasticache.EndpointResolverFromURL(endpoint),
		Credentials:      keys,
		Retryer:          aws.NopRetryer{},
	})
)

type operation[I, O any] func(context.Context, *I, ...func(*elasticache.Options)) (*O, error)

// call makes a call that succeeds.
func call[I, O any](t *testing.T, operation operation[I, O], input I) *O {
	t.Helper()
	output, err := operation(ctx, &input)
	if err != nil {
		t.Fatal(err)
	}
	return output
}

// refused makes a call that fails with an error of the SDK's own type, and gives the service's words.
func refused[F smithy.APIError, I, O any](t *testing.T, operation operation[I, O], input I) string {
	t.Helper()
	_, err := operation(ctx, &input)
	var fault F
	if !errors.As(err, &fault) {
		t.Fatalf("%T was expected: %v", fault, err)
	}
	return fault.ErrorMessage()
}

type paginator[O any] interface {
	HasMorePages() bool
	NextPage(context.Context, ...func(*elasticache.Options)) (*O, error)
}

// find is how the provider looks for one resource: by a paginator, and by the type of the error. It gives nil where there is none.
func find[F error, O, R any](t *testing.T, pages paginator[O], of func(*O) []R) *R {
	t.Helper()
	var found []R
	for pages.HasMorePages() {
		page, err := pages.NextPage(ctx)
		var none F
		if errors.As(err, &none) {
			return nil
		}
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, of(page)...)
	}
	equal(t, 1, len(found))
	return &found[0]
}

// statusOf tells a resource's status at each look; gone where there is none.
func statusOf[R any](find func(*testing.T, string) *R, id string, status func(*R) *string) func(*testing.T) string {
	return func(t *testing.T) string {
		found := find(t, id)
		if found == nil {
			return gone
		}
		return *status(found)
	}
}

// await looks at a resource until it has a status, and tells how often it had another. The provider gives up on a status that it does not count
// as pending, and so does this.
func await(t *testing.T, look func(t *testing.T) string, target string, pending ...string) int {
	t.Helper()
	for looks := 0; looks < 100; looks++ {
		status := look(t)
		if status == target {
			return looks
		}
		if !contains(pending, status) {
			t.Fatalf("The status is %q where %q was waited for, with %q on the way.", status, target, pending)
		}
	}
	t.Fatalf("The status did not become %q.", target)
	return 0
}

// tagsOf lists tags, as the provider does after each read.
func tagsOf(t *testing.T, arn *string) map[string]string {
	t.Helper()
	tags := map[string]string{}
	for _, tag := range call(t, client.ListTagsForResource, elasticache.ListTagsForResourceInput{ResourceName: arn}).TagList {
		tags[*tag.Key] = *tag.Value
	}
	return tags
}

// retag makes the calls of a change of tags: first those that go, then those that come or have another value.
func retag(t *testing.T, arn *string, remove []string, add map[string]string) {
	t.Helper()
	call(t, client.RemoveTagsFromResource, elasticache.RemoveTagsFromResourceInput{ResourceName: arn, TagKeys: remove})
	call(t, client.AddTagsToResource, elasticache.AddTagsToResourceInput{ResourceName: arn, Tags: tags(add)})
}

func tags(of map[string]string) (list []types.Tag) {
	for key, value := range of {
		list = append(list, types.Tag{Key: aws.String(key), Value: aws.String(value)})
	}
	return list
}

func equal(t *testing.T, expected, actual any) {
	t.Helper()
	if !reflect.DeepEqual(expected, actual) {
		t.Fatalf("expected %#v\n  actual %#v", expected, actual)
	}
}

func contains(list []string, text string) bool {
	for _, element := range list {
		if element == text {
			return true
		}
	}
	return false
}

func sorted(list []string) []string {
	sort.Strings(list)
	return list
}
