package provider

import (
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/elasticache"
	"github.com/aws/aws-sdk-go-v2/service/elasticache/types"
)

func TestSubnetGroup(t *testing.T) {
	name := aws.String("subnets")
	read := func(t *testing.T) types.CacheSubnetGroup {
		t.Helper()
		groups := call(t, client.DescribeCacheSubnetGroups, elasticache.DescribeCacheSubnetGroupsInput{CacheSubnetGroupName: name}).CacheSubnetGroups
		equal(t, 1, len(groups))
		return groups[0]
	}
	subnets := func(group types.CacheSubnetGroup) (ids []string) {
		for _, subnet := range group.Subnets {
			ids = append(ids, *subnet.SubnetIdentifier)
		}
		return sorted(ids)
	}

	t.Run("is created, by a name that is kept in lower case", func(t *testing.T) {
		call(t, client.CreateCacheSubnetGroup, elasticache.CreateCacheSubnetGroupInput{
			CacheSubnetGroupName: aws.String("Subnets"), CacheSubnetGroupDescription: aws.String("Managed by Terraform"), SubnetIds: []string{"subnet-1", "subnet-2"}, Tags: tags(map[string]string{"team": "ops"}),
		})
		group := read(t)
		equal(t, []string{"subnets", "Managed by Terraform"}, []string{*group.CacheSubnetGroupName, *group.CacheSubnetGroupDescription})
		equal(t, []string{"subnet-1", "subnet-2"}, subnets(group))
		equal(t, map[string]string{"team": "ops"}, tagsOf(t, group.ARN))
		if *group.VpcId == "" {
			t.Fatal("It has no VPC.")
		}
	})

	t.Run("is modified", func(t *testing.T) {
		call(t, client.ModifyCacheSubnetGroup, elasticache.ModifyCacheSubnetGroupInput{CacheSubnetGroupName: name, CacheSubnetGroupDescription: aws.String("new"), SubnetIds: []string{"subnet-3"}})
		equal(t, "new", *read(t).CacheSubnetGroupDescription)
		equal(t, []string{"subnet-3"}, subnets(read(t)))
	})

	t.Run("is deleted, and not found then", func(t *testing.T) {
		call(t, client.DeleteCacheSubnetGroup, elasticache.DeleteCacheSubnetGroupInput{CacheSubnetGroupName: name})
		refused[*types.CacheSubnetGroupNotFoundFault](t, client.DescribeCacheSubnetGroups, elasticache.DescribeCacheSubnetGroupsInput{CacheSubnetGroupName: name})
		refused[*types.CacheSubnetGroupNotFoundFault](t, client.DeleteCacheSubnetGroup, elasticache.DeleteCacheSubnetGroupInput{CacheSubnetGroupName: name})
	})
}
