package provider

import (
	"fmt"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/elasticache"
)

func TestPaging(t *testing.T) {
	t.Run("each user is on one page", func(t *testing.T) {
		made := map[string]int{}
		for i := 0; i < 45; i++ {
			id := fmt.Sprintf("paged-%d", i)
			createUser(t, id, id)
			made[id] = 1
		}

		found := map[string]int{}
		count := 0
		pages := elasticache.NewDescribeUsersPaginator(client, &elasticache.DescribeUsersInput{MaxRecords: aws.Int32(20)})
		for ; pages.HasMorePages(); count++ {
			page, err := pages.NextPage(ctx)
			if err != nil {
				t.Fatal(err)
			}
			for _, user := range page.Users {
				if made[*user.UserId] == 1 {
					found[*user.UserId]++
				}
			}
		}
		equal(t, made, found)
		if count < 3 {
			t.Fatalf("There were %d pages.", count)
		}
	})
}
