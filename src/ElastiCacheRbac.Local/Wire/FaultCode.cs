namespace ElastiCacheRbac.Local.Wire;

/// <summary>The error codes that are answered. Those of ElastiCache are the API model's; the rest are AWS's common errors.</summary>
internal static class FaultCode
{
    public const string CacheClusterAlreadyExists = nameof(CacheClusterAlreadyExists);
    public const string CacheClusterNotFound = nameof(CacheClusterNotFound);
    public const string CacheParameterGroupAlreadyExists = nameof(CacheParameterGroupAlreadyExists);
    public const string CacheParameterGroupNotFound = nameof(CacheParameterGroupNotFound);
    public const string CacheSubnetGroupAlreadyExists = nameof(CacheSubnetGroupAlreadyExists);
    public const string CacheSubnetGroupInUse = nameof(CacheSubnetGroupInUse);
    public const string CacheSubnetGroupNotFound = "CacheSubnetGroupNotFoundFault";
    public const string DefaultUserAssociatedToUserGroup = nameof(DefaultUserAssociatedToUserGroup);
    public const string DefaultUserRequired = nameof(DefaultUserRequired);
    public const string DuplicateUserName = nameof(DuplicateUserName);
    public const string InvalidArn = "InvalidARN";
    public const string InvalidCacheClusterState = nameof(InvalidCacheClusterState);
    public const string InvalidCacheParameterGroupState = nameof(InvalidCacheParameterGroupState);
    public const string InvalidParameterCombination = nameof(InvalidParameterCombination);
    public const string InvalidParameterValue = nameof(InvalidParameterValue);
    public const string InvalidReplicationGroupState = nameof(InvalidReplicationGroupState);
    public const string InvalidServerlessCacheState = "InvalidServerlessCacheStateFault";
    public const string InvalidSubnet = nameof(InvalidSubnet);
    public const string InvalidUserGroupState = nameof(InvalidUserGroupState);
    public const string InvalidUserState = nameof(InvalidUserState);
    public const string NodeGroupsPerReplicationGroupQuotaExceeded = nameof(NodeGroupsPerReplicationGroupQuotaExceeded);
    public const string NodeQuotaForCustomerExceeded = nameof(NodeQuotaForCustomerExceeded);
    public const string ReplicationGroupAlreadyExists = nameof(ReplicationGroupAlreadyExists);
    public const string ReplicationGroupNotFound = "ReplicationGroupNotFoundFault";
    public const string ServerlessCacheAlreadyExists = "ServerlessCacheAlreadyExistsFault";
    public const string ServerlessCacheNotFound = "ServerlessCacheNotFoundFault";
    public const string ServerlessCacheQuotaForCustomerExceeded = "ServerlessCacheQuotaForCustomerExceededFault";
    public const string TagNotFound = nameof(TagNotFound);
    public const string TagQuotaPerResourceExceeded = nameof(TagQuotaPerResourceExceeded);
    public const string UserAlreadyExists = nameof(UserAlreadyExists);
    public const string UserGroupAlreadyExists = nameof(UserGroupAlreadyExists);
    public const string UserGroupNotFound = nameof(UserGroupNotFound);
    public const string UserGroupQuotaExceeded = nameof(UserGroupQuotaExceeded);
    public const string UserNotFound = nameof(UserNotFound);
    public const string UserQuotaExceeded = nameof(UserQuotaExceeded);
}
