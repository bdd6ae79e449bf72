using Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>The operations that the control plane has, by name.</summary>
internal static class OperationTable
{
    public static IReadOnlyDictionary<string, Operation> All { get; } = new[]
    {
        Operation.Write<CreateUserRequest, User>("CreateUser", UserOperations.Create),
        Operation.Write<ModifyUserRequest, User>("ModifyUser", UserOperations.Modify),
        Operation.Write<DeleteUserRequest, User>("DeleteUser", UserOperations.Delete),
        Operation.Read<DescribeUsersRequest, DescribeUsersResponse>("DescribeUsers", UserOperations.Describe),

        Operation.Write<CreateUserGroupRequest, UserGroup>("CreateUserGroup", UserGroupOperations.Create),
        Operation.Write<ModifyUserGroupRequest, UserGroup>("ModifyUserGroup", UserGroupOperations.Modify),
        Operation.Write<DeleteUserGroupRequest, UserGroup>("DeleteUserGroup", UserGroupOperations.Delete),
        Operation.Read<DescribeUserGroupsRequest, DescribeUserGroupsResponse>("DescribeUserGroups", UserGroupOperations.Describe),

        Operation.Write<CreateReplicationGroupRequest, CreateReplicationGroupResponse>("CreateReplicationGroup", ReplicationGroupOperations.Create),
        Operation.Write<ModifyReplicationGroupRequest, ModifyReplicationGroupResponse>("ModifyReplicationGroup", ReplicationGroupOperations.Modify),
        Operation.Write<DeleteReplicationGroupRequest, DeleteReplicationGroupResponse>("DeleteReplicationGroup", ReplicationGroupOperations.Delete),
        Operation.Read<DescribeReplicationGroupsRequest, DescribeReplicationGroupsResponse>("DescribeReplicationGroups", ReplicationGroupOperations.Describe),

        Operation.Write<CreateServerlessCacheRequest, CreateServerlessCacheResponse>("CreateServerlessCache", ServerlessCacheOperations.Create),
        Operation.Write<ModifyServerlessCacheRequest, ModifyServerlessCacheResponse>("ModifyServerlessCache", ServerlessCacheOperations.Modify),
        Operation.Write<DeleteServerlessCacheRequest, DeleteServerlessCacheResponse>("DeleteServerlessCache", ServerlessCacheOperations.Delete),
        Operation.Read<DescribeServerlessCachesRequest, DescribeServerlessCachesResponse>("DescribeServerlessCaches", ServerlessCacheOperations.Describe),

        Operation.Write<CreateCacheClusterRequest, CreateCacheClusterResponse>("CreateCacheCluster", CacheClusterOperations.Create),
        Operation.Write<ModifyCacheClusterRequest, ModifyCacheClusterResponse>("ModifyCacheCluster", CacheClusterOperations.Modify),
        Operation.Write<DeleteCacheClusterRequest, DeleteCacheClusterResponse>("DeleteCacheCluster", CacheClusterOperations.Delete),
        Operation.Read<DescribeCacheClustersRequest, DescribeCacheClustersResponse>("DescribeCacheClusters", CacheClusterOperations.Describe),

        Operation.Write<CreateCacheSubnetGroupRequest, CreateCacheSubnetGroupResponse>("CreateCacheSubnetGroup", SubnetGroupOperations.Create),
        Operation.Write<ModifyCacheSubnetGroupRequest, ModifyCacheSubnetGroupResponse>("ModifyCacheSubnetGroup", SubnetGroupOperations.Modify),
        Operation.Write<DeleteCacheSubnetGroupRequest>("DeleteCacheSubnetGroup", SubnetGroupOperations.Delete),
        Operation.Read<DescribeCacheSubnetGroupsRequest, DescribeCacheSubnetGroupsResponse>("DescribeCacheSubnetGroups", SubnetGroupOperations.Describe),

        Operation.Write<CreateCacheParameterGroupRequest, CreateCacheParameterGroupResponse>("CreateCacheParameterGroup", ParameterGroupOperations.Create),
        Operation.Write<DeleteCacheParameterGroupRequest>("DeleteCacheParameterGroup", ParameterGroupOperations.Delete),
        Operation.Read<DescribeCacheParameterGroupsRequest, DescribeCacheParameterGroupsResponse>("DescribeCacheParameterGroups", ParameterGroupOperations.Describe),

        Operation.Read<DescribeCacheEngineVersionsRequest, DescribeCacheEngineVersionsResponse>("DescribeCacheEngineVersions", EngineVersionOperations.Describe),
        Operation.Read<ListAllowedNodeTypeModificationsRequest, ListAllowedNodeTypeModificationsResponse>(
            "ListAllowedNodeTypeModifications", EngineVersionOperations.ListNodeTypes),

        Operation.Read<DescribeEventsRequest, DescribeEventsResponse>("DescribeEvents", EventOperations.Describe),

        Operation.Write<AddTagsToResourceRequest, AddTagsToResourceResponse>("AddTagsToResource", TagOperations.Add),
        Operation.Write<RemoveTagsFromResourceRequest, RemoveTagsFromResourceResponse>("RemoveTagsFromResource", TagOperations.Remove),
        Operation.Read<ListTagsForResourceRequest, ListTagsForResourceResponse>("ListTagsForResource", TagOperations.List),
    }.ToDictionary(o => o.Shape.Name, StringComparer.Ordinal);
}
