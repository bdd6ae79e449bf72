package provider

import (
	"testing"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/elasticache"
	"github.com/aws/aws-sdk-go-v2/service/elasticache/types"
)

func TestReplicationGroup(t *testing.T) {
	const id = "cache"
	createUserGroup(t, "guards", "default")
	createUserGroup(t, "relieves", "default")
	var arn *string
	modify := func(t *testing.T, input elasticache.ModifyReplicationGroupInput) {
		t.Helper()
		input.ReplicationGroupId = aws.String(id)
		call(t, client.ModifyReplicationGroup, input)
		awaitCache(t, id)
	}

	t.Run("is created with a user group", func(t *testing.T) {
		created := call(t, client.CreateReplicationGroup, elasticache.CreateReplicationGroupInput{
			ReplicationGroupId:          aws.String(id),
			ReplicationGroupDescription: aws.String("a cache"),
			Engine:                      aws.String("redis"),
			EngineVersion:               aws.String("7.0"),
			CacheNodeType:               aws.String("cache.t3.small"),
			CacheParameterGroupName:     aws.String("default.redis7"),
			CacheSubnetGroupName:        aws.String("default"),
			NumCacheClusters:            aws.Int32(2),
			AutomaticFailoverEnabled:    aws.Bool(true),
			MultiAZEnabled:              aws.Bool(true),
			AtRestEncryptionEnabled:     aws.Bool(true),
			AutoMinorVersionUpgrade:     aws.Bool(true),
			TransitEncryptionEnabled:    aws.Bool(true),
			PreferredMaintenanceWindow:  aws.String("tue:06:30-tue:07:30"),
			SnapshotWindow:              aws.String("01:00-02:00"),
			Port:                        aws.Int32(6380),
			SecurityGroupIds:            []string{"sg-7cc73803"},
			UserGroupIds:                []string{"guards"},
			Tags:                        tags(map[string]string{"team": "ops"}),
		})
		equal(t, id, *created.ReplicationGroup.ReplicationGroupId)
		if await(t, cacheStatus(id), available, creating, modifying) == 0 {
			t.Fatal("It was available at once.")
		}
	})

	t.Run("is read as it was written", func(t *testing.T) {
		cache := findCache(t, id)
		arn = cache.ARN
		equal(t, []string{id, "a cache", "01:00-02:00"}, []string{*cache.ReplicationGroupId, *cache.Description, *cache.SnapshotWindow})
		equal(t, types.AutomaticFailoverStatusEnabled, cache.AutomaticFailover)
		equal(t, types.MultiAZStatusEnabled, cache.MultiAZ)
		equal(t, types.DataTieringStatusDisabled, cache.DataTiering)
		equal(t, []bool{false, false}, []bool{*cache.ClusterEnabled, *cache.AuthTokenEnabled})
		equal(t, []string{"cache-001", "cache-002"}, sorted(cache.MemberClusters))
		equal(t, []string{"guards"}, cache.UserGroupIds)
		equal(t, int32(0), *cache.SnapshotRetentionLimit)
		equal(t, 1, len(cache.NodeGroups))
		equal(t, 2, len(cache.NodeGroups[0].NodeGroupMembers))
		equal(t, []int32{6380, 6380}, []int32{cache.NodeGroups[0].PrimaryEndpoint.Port, cache.NodeGroups[0].ReaderEndpoint.Port})
		if *cache.NodeGroups[0].PrimaryEndpoint.Address == "" || *cache.NodeGroups[0].ReaderEndpoint.Address == "" {
			t.Fatal("It has no address.")
		}
		equal(t, map[string]string{"team": "ops"}, tagsOf(t, arn))
	})

	t.Run("tells the rest by its first node", func(t *testing.T) {
		node := firstNode(t, id)
		equal(t, []string{"redis", "7.0.7", "cache.t3.small", "default", "default.redis7", "tue:06:30-tue:07:30"},
			[]string{*node.Engine, *node.EngineVersion, *node.CacheNodeType, *node.CacheSubnetGroupName, *node.CacheParameterGroup.CacheParameterGroupName, *node.PreferredMaintenanceWindow})
		equal(t, []bool{true, true, true, false}, []bool{*node.AtRestEncryptionEnabled, *node.TransitEncryptionEnabled, node.AutoMinorVersionUpgrade, *node.AuthTokenEnabled})
		equal(t, "sg-7cc73803", *node.SecurityGroups[0].SecurityGroupId)
		equal(t, 0, len(node.CacheSecurityGroups))
		equal(t, int32(6380), node.CacheNodes[0].Endpoint.Port)
		if node.CacheNodes[0].CacheNodeId == nil || node.CacheNodes[0].Endpoint.Address == nil || node.CacheNodes[0].CustomerAvailabilityZone == nil {
			t.Fatal("The provider fails without these.")
		}
	})

	t.Run("has its user group exchanged", func(t *testing.T) {
		modify(t, elasticache.ModifyReplicationGroupInput{UserGroupIdsToAdd: []string{"relieves"}, UserGroupIdsToRemove: []string{"guards"}})
		equal(t, []string{"relieves"}, findCache(t, id).UserGroupIds)
		equal(t, []string{id}, findUserGroup(t, "relieves").ReplicationGroups)
		equal(t, 0, len(findUserGroup(t, "guards").ReplicationGroups))
		refused[*types.InvalidUserGroupStateFault](t, client.DeleteUserGroup, elasticache.DeleteUserGroupInput{UserGroupId: aws.String("relieves")})
	})

	t.Run("goes from RBAC to an AUTH token in two calls", func(t *testing.T) {
		token := elasticache.ModifyReplicationGroupInput{
			ReplicationGroupId: aws.String(id), ApplyImmediately: true, AuthToken: aws.String("auth-token-of-a-test"), AuthTokenUpdateStrategy: types.AuthTokenUpdateStrategyTypeSet,
		}
		equal(t, "Auth tokens can't be enabled with a user group already associated. Pass RemoveUserGroups to proceed.",
			refused[*types.InvalidParameterCombinationException](t, client.ModifyReplicationGroup, token))
		modify(t, elasticache.ModifyReplicationGroupInput{UserGroupIdsToRemove: []string{"relieves"}})
		modify(t, token)
		equal(t, true, *findCache(t, id).AuthTokenEnabled)
		equal(t, 0, len(findCache(t, id).UserGroupIds))
		equal(t, true, *firstNode(t, id).AuthTokenEnabled)
	})

	t.Run("has its AUTH token rotated, with and without a strategy", func(t *testing.T) {
		modify(t, elasticache.ModifyReplicationGroupInput{ApplyImmediately: true, AuthToken: aws.String("second-token-of-a-test"), AuthTokenUpdateStrategy: types.AuthTokenUpdateStrategyTypeRotate})
		modify(t, elasticache.ModifyReplicationGroupInput{ApplyImmediately: true, AuthToken: aws.String("third-token-of-a-test")})
		equal(t, true, *findCache(t, id).AuthTokenEnabled)
	})

	t.Run("goes from the AUTH token to RBAC", func(t *testing.T) {
		equal(t, "User group can't be associated with auth token enabled. Pass AuthStrategy delete to proceed",
			refused[*types.InvalidParameterCombinationException](t, client.ModifyReplicationGroup, elasticache.ModifyReplicationGroupInput{ReplicationGroupId: aws.String(id), UserGroupIdsToAdd: []string{"guards"}}))
		modify(t, elasticache.ModifyReplicationGroupInput{UserGroupIdsToAdd: []string{"guards"}, AuthTokenUpdateStrategy: types.AuthTokenUpdateStrategyTypeDelete})
		equal(t, false, *findCache(t, id).AuthTokenEnabled)
		equal(t, false, *firstNode(t, id).AuthTokenEnabled)
		equal(t, []string{"guards"}, findCache(t, id).UserGroupIds)
	})

	t.Run("begins to keep snapshots, of its first node", func(t *testing.T) {
		modify(t, elasticache.ModifyReplicationGroupInput{SnapshotRetentionLimit: aws.Int32(7), SnapshottingClusterId: aws.String("cache-001")})
		equal(t, int32(7), *findCache(t, id).SnapshotRetentionLimit)
		equal(t, "cache-001", *findCache(t, id).SnapshottingClusterId)
	})

	t.Run("waits until it is available to be tagged", func(t *testing.T) {
		call(t, client.ModifyReplicationGroup, elasticache.ModifyReplicationGroupInput{ReplicationGroupId: aws.String(id), ReplicationGroupDescription: aws.String("new")})
		equal(t, "Cluster not in available state to perform tagging operations.", refused[*types.InvalidReplicationGroupStateFault](t, client.ListTagsForResource, elasticache.ListTagsForResourceInput{ResourceName: arn}))
		awaitCache(t, id)
		retag(t, arn, []string{"team"}, map[string]string{"env": "test"})
		equal(t, map[string]string{"env": "test"}, tagsOf(t, arn))
		equal(t, "new", *findCache(t, id).Description)
	})

	t.Run("is not modified where nothing is asked for", func(t *testing.T) {
		equal(t, "No modifications were requested",
			refused[*types.InvalidParameterCombinationException](t, client.ModifyReplicationGroup, elasticache.ModifyReplicationGroupInput{ReplicationGroupId: aws.String(id), ApplyImmediately: true}))
	})

	t.Run("is waited for by the SDK's own waiters, too", func(t *testing.T) {
		call(t, client.ModifyReplicationGroup, elasticache.ModifyReplicationGroupInput{ReplicationGroupId: aws.String(id), ReplicationGroupDescription: aws.String("newer")})
		waiter := elasticache.NewReplicationGroupAvailableWaiter(client, func(o *elasticache.ReplicationGroupAvailableWaiterOptions) {
			o.MinDelay, o.MaxDelay = time.Millisecond, time.Millisecond
		})
		if err := waiter.Wait(ctx, &elasticache.DescribeReplicationGroupsInput{ReplicationGroupId: aws.String(id)}, time.Minute); err != nil {
			t.Fatal(err)
		}
		equal(t, "newer", *findCache(t, id).Description)
	})

	t.Run("is deleted, and not found then", func(t *testing.T) {
		call(t, client.DeleteReplicationGroup, elasticache.DeleteReplicationGroupInput{ReplicationGroupId: aws.String(id)})
		refused[*types.InvalidReplicationGroupStateFault](t, client.DeleteReplicationGroup, elasticache.DeleteReplicationGroupInput{ReplicationGroupId: aws.String(id)})
		if await(t, cacheStatus(id), gone, creating, available, deleting) == 0 {
			t.Fatal("It was gone at once.")
		}
		refused[*types.ReplicationGroupNotFoundFault](t, client.DeleteReplicationGroup, elasticache.DeleteReplicationGroupInput{ReplicationGroupId: aws.String(id)})
		refused[*types.CacheClusterNotFoundFault](t, client.DescribeCacheClusters, elasticache.DescribeCacheClustersInput{CacheClusterId: aws.String("cache-001")})
		call(t, client.DeleteUserGroup, elasticache.DeleteUserGroupInput{UserGroupId: aws.String("guards")})
		await(t, userGroupStatus("guards"), gone, deleting)
	})
}

func TestReplicationGroupInClusterMode(t *testing.T) {
	t.Run("has shards and one endpoint", func(t *testing.T) {
		call(t, client.CreateReplicationGroup, elasticache.CreateReplicationGroupInput{
			ReplicationGroupId:          aws.String("sharded"),
			ReplicationGroupDescription: aws.String("a cluster"),
			Engine:                      aws.String("redis"),
			CacheNodeType:               aws.String("cache.t3.small"),
			CacheParameterGroupName:     aws.String("default.redis7.cluster.on"),
			NumNodeGroups:               aws.Int32(2),
			ReplicasPerNodeGroup:        aws.Int32(1),
			AutomaticFailoverEnabled:    aws.Bool(true),
			TransitEncryptionEnabled:    aws.Bool(false),
		})
		awaitCache(t, "sharded")
		cache := findCache(t, "sharded")
		equal(t, true, *cache.ClusterEnabled)
		equal(t, int32(6379), cache.ConfigurationEndpoint.Port)
		equal(t, 2, len(cache.NodeGroups))
		equal(t, []string{"0001", "0-8191"}, []string{*cache.NodeGroups[0].NodeGroupId, *cache.NodeGroups[0].Slots})
		equal(t, 2, len(cache.NodeGroups[0].NodeGroupMembers))
		equal(t, 4, len(cache.MemberClusters))
		equal(t, false, *firstNode(t, "sharded").TransitEncryptionEnabled)
	})

	t.Run("takes its snapshots of no node in particular", func(t *testing.T) {
		equal(t, "Cannot set snapshotting cluster for cluster mode enabled replication group",
			refused[*types.InvalidParameterCombinationException](t, client.ModifyReplicationGroup, elasticache.ModifyReplicationGroupInput{
				ReplicationGroupId: aws.String("sharded"), SnapshotRetentionLimit: aws.Int32(7), SnapshottingClusterId: aws.String("sharded-0001-001"),
			}))
	})
}

func findCache(t *testing.T, id string) *types.ReplicationGroup {
	t.Helper()
	cache := find[*types.ReplicationGroupNotFoundFault, elasticache.DescribeReplicationGroupsOutput, types.ReplicationGroup](t,
		elasticache.NewDescribeReplicationGroupsPaginator(client, &elasticache.DescribeReplicationGroupsInput{ReplicationGroupId: aws.String(id)}),
		func(page *elasticache.DescribeReplicationGroupsOutput) []types.ReplicationGroup {
			return page.ReplicationGroups
		})

	// The provider looks into the first node group wherever the list is not nil: an empty list is its end.
	if cache != nil && cache.NodeGroups != nil && len(cache.NodeGroups) == 0 {
		t.Fatal("The list of node groups is there, and empty.")
	}
	return cache
}

func cacheStatus(id string) func(*testing.T) string {
	return statusOf(findCache, id, func(found *types.ReplicationGroup) *string { return found.Status })
}

func awaitCache(t *testing.T, id string) {
	t.Helper()
	await(t, cacheStatus(id), available, creating, modifying)
}

// firstNode is where the provider reads what replication groups do not tell.
func firstNode(t *testing.T, id string) types.CacheCluster {
	t.Helper()
	node := findCache(t, id).NodeGroups[0].NodeGroupMembers[0].CacheClusterId
	clusters := call(t, client.DescribeCacheClusters, elasticache.DescribeCacheClustersInput{CacheClusterId: node, ShowCacheNodeInfo: aws.Bool(true)}).CacheClusters
	equal(t, 1, len(clusters))
	return clusters[0]
}
