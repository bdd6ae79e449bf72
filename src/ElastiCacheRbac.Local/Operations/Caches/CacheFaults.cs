using ElastiCacheRbac.Local.Wire;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>Refusals about caches, in the service's own words where they are known ([seen] in public reports of real answers).</summary>
internal static class CacheFaults
{
    // [model] for the code.
    public static ServiceFault ReplicationGroupNotFound(string id) => new(FaultCode.ReplicationGroupNotFound, OurChoices.CacheReplicationGroupNotFound(id));

    // [model] for the code.
    public static ServiceFault ReplicationGroupAlreadyExists(string id) =>
        new(FaultCode.ReplicationGroupAlreadyExists, OurChoices.CacheReplicationGroupAlreadyExists(id));

    // [ours]
    public static ServiceFault NodeNameTaken(string cacheClusterId) => CommonFaults.InvalidValue(OurChoices.CacheClusterAlreadyExists(cacheClusterId));

    // [seen]
    public static ServiceFault ReplicationGroupNotAvailable() =>
        new(FaultCode.InvalidReplicationGroupState, "Replication group must be in available state to modify.");

    // [model] for the code.
    public static ServiceFault ReplicationGroupNotDeletable(string status) =>
        new(FaultCode.InvalidReplicationGroupState, OurChoices.CacheReplicationGroupNotDeletable(status));

    // [seen] https://github.com/hashicorp/terraform-provider-aws/issues/30444
    public static ServiceFault ReplicationGroupNotTaggable() =>
        new(FaultCode.InvalidReplicationGroupState, "Cluster not in available state to perform tagging operations.");

    // [seen] https://github.com/hashicorp/terraform/issues/19336
    public static ServiceFault SnapshottingClusterOfCluster() =>
        CommonFaults.InvalidCombination("Cannot set snapshotting cluster for cluster mode enabled replication group");

    // [seen]
    public static ServiceFault ParameterGroupNotFound(string name) =>
        new(FaultCode.CacheParameterGroupNotFound, $"CacheParameterGroup not found: {name}");

    // [seen]
    public static ServiceFault SubnetGroupNotFound(string name) =>
        new(FaultCode.CacheSubnetGroupNotFound, $"CacheSubnetGroup {name} not found.");

    // [seen]
    public static ServiceFault EngineDoesNotReplicate() => CommonFaults.InvalidValue("Specified engine does not support replication.");

    // [ours]
    public static ServiceFault EngineUnknown(string engine) => CommonFaults.InvalidValue(OurChoices.CacheEngineUnknown(engine));

    // [seen]
    public static ServiceFault VersionNotFound(string version, string engine) =>
        CommonFaults.InvalidCombination($"Cannot find version {version} for {engine}");

    // [ours]
    public static ServiceFault ParameterGroupOfOtherFamily(string name, string family) =>
        CommonFaults.InvalidCombination(OurChoices.CacheParameterGroupOfOtherFamily(name, family));

    // [ours]
    public static ServiceFault ParameterGroupChangesClusterMode(string name) => CommonFaults.InvalidCombination(OurChoices.CacheParameterGroupChangesClusterMode(name));

    // [doc] for the rule.
    public static ServiceFault Downgrade() => CommonFaults.InvalidCombination(OurChoices.CacheDowngrade());

    // [doc] for the rule.
    public static ServiceFault TlsBeginsPreferred() => CommonFaults.InvalidCombination(OurChoices.CacheTlsBeginsPreferred());

    // [doc] for the rule.
    public static ServiceFault TlsEndsPreferred() => CommonFaults.InvalidCombination(OurChoices.CacheTlsEndsPreferred());

    // [ours]
    public static ServiceFault NodeTypeUnknown(string nodeType) => CommonFaults.InvalidValue(OurChoices.CacheNodeTypeUnknown(nodeType));

    // [seen]
    public static ServiceFault NodeCountWithShards() =>
        CommonFaults.InvalidCombination("NumCacheClusters can only be specified for one node group");

    // [seen]
    public static ServiceFault FailoverNeedsReplica() => CommonFaults.InvalidCombination(
        "Automatic failover requires 2 or more cache clusters. Create more cache clusters or disable automatic failover.");

    // [seen]
    public static ServiceFault ShardsNeedClusterMode() => CommonFaults.InvalidCombination(
        "Use a parameter group with cluster-enabled parameter to create more than one node group.");

    // [seen]
    public static ServiceFault ClusterModeNeedsFailover() => CommonFaults.InvalidCombination(
        "Redis with cluster mode enabled cannot be created with auto failover turned off.");

    // [seen]
    public static ServiceFault ClusterModeKeepsFailover() => CommonFaults.InvalidCombination(
        "Turning off automatic failover for replication group with cluster mode enabled is not supported.");

    // [ours]
    public static ServiceFault MultiAzNeedsFailover() => CommonFaults.InvalidCombination(OurChoices.CacheMultiAzNeedsFailover());

    // [seen]
    public static ServiceFault UserGroupNeedsTls() => CommonFaults.InvalidCombination(
        "User group based access control requires encryption-in-transit to be enabled on the replication group.");

    // [seed] for the rule.
    public static ServiceFault UserGroupNeedsVersion() => CommonFaults.InvalidCombination(OurChoices.CacheUserGroupNeedsVersion());

    // [doc] for the rule.
    public static ServiceFault OneUserGroup() => CommonFaults.InvalidCombination(OurChoices.CacheOneUserGroup());

    // [doc] for the rule.
    public static ServiceFault GroupOfOtherEngine() => CommonFaults.InvalidCombination(OurChoices.CacheGroupOfOtherEngine());

    // [ours]
    public static ServiceFault GroupNotAssociated(string userGroupId) => CommonFaults.InvalidValue(OurChoices.CacheGroupNotAssociated(userGroupId));

    // [seen]
    public static ServiceFault AuthTokenInvalid() => CommonFaults.InvalidValue("Invalid AuthToken provided.");

    // [seen]
    public static ServiceFault AuthTokenNeedsTls() =>
        CommonFaults.InvalidCombination("The AUTH token is only supported when encryption-in-transit is enabled");

    // [ours]
    public static ServiceFault AuthTokenWithUserGroup() => CommonFaults.InvalidCombination(OurChoices.CacheAuthTokenWithUserGroup());

    // [seen]
    public static ServiceFault AuthTokenInTheWay() => CommonFaults.InvalidCombination(
        "User group can't be associated with auth token enabled. Pass AuthStrategy delete to proceed");

    // [seen]
    public static ServiceFault AuthTokenDeletedAlone() => CommonFaults.InvalidValue("Auth token update strategy delete is not supported currently");

    // [seen]
    public static ServiceFault UserGroupInTheWay() => CommonFaults.InvalidCombination(
        "Auth tokens can't be enabled with a user group already associated. Pass RemoveUserGroups to proceed.");

    // [ours]
    public static ServiceFault TokenMissing() => CommonFaults.InvalidCombination(OurChoices.CacheTokenMissing());

    // [ours]
    public static ServiceFault OutOfRange(string parameter, int fewest, int most) => CommonFaults.InvalidValue(OurChoices.CacheOutOfRange(parameter, fewest, most));

    // [model] for the code.
    public static ServiceFault NodeQuotaExceeded(int quota) => new(FaultCode.NodeQuotaForCustomerExceeded, OurChoices.CacheNodeQuotaExceeded(quota));

    // [model] for the code.
    public static ServiceFault ShardQuotaExceeded(int quota) => new(FaultCode.NodeGroupsPerReplicationGroupQuotaExceeded, OurChoices.CacheShardQuotaExceeded(quota));
}
