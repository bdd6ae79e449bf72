using ElastiCacheRbac.Local.Wire;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>Refusals about caches, in the service's own words where they are known ([seen] in public reports of real answers).</summary>
internal static class CacheFaults
{
    // [model] for the code; the words are ours.
    public static ServiceFault ReplicationGroupNotFound(string id) => new(FaultCode.ReplicationGroupNotFound, $"ReplicationGroup {id} not found.");

    // [model] for the code; the words are ours.
    public static ServiceFault ReplicationGroupAlreadyExists(string id) =>
        new(FaultCode.ReplicationGroupAlreadyExists, $"Replication group {id} already exists.");

    // [seen]
    public static ServiceFault ReplicationGroupNotAvailable() =>
        new(FaultCode.InvalidReplicationGroupState, "Replication group must be in available state to modify.");

    // [model] for the code; the words are ours.
    public static ServiceFault ReplicationGroupNotDeletable(string status) =>
        new(FaultCode.InvalidReplicationGroupState, $"Replication group has status {status}, which is not valid for deletion.");

    // [seen]
    public static ServiceFault ParameterGroupNotFound(string name) =>
        new(FaultCode.CacheParameterGroupNotFound, $"CacheParameterGroup not found: {name}");

    // [seen]
    public static ServiceFault SubnetGroupNotFound(string name) =>
        new(FaultCode.CacheSubnetGroupNotFound, $"CacheSubnetGroup {name} not found.");

    // [seen]
    public static ServiceFault EngineDoesNotReplicate() => CommonFaults.InvalidValue("Specified engine does not support replication.");

    // [ours]
    public static ServiceFault EngineUnknown(string engine) => CommonFaults.InvalidValue($"Invalid engine {engine}.");

    // [seen]
    public static ServiceFault VersionNotFound(string version, string engine) =>
        CommonFaults.InvalidCombination($"Cannot find version {version} for {engine}");

    // [ours]
    public static ServiceFault ParameterGroupOfOtherFamily(string name, string family) =>
        CommonFaults.InvalidCombination($"The parameter group {name} does not belong to the family {family} of the engine version.");

    // [ours]
    public static ServiceFault ParameterGroupChangesClusterMode(string name) =>
        CommonFaults.InvalidCombination($"The parameter group {name} does not fit the cluster mode of the replication group.");

    // [doc] for the rule; the words are ours.
    public static ServiceFault Downgrade() => CommonFaults.InvalidCombination("The engine version cannot be lowered.");

    // [doc] for the rule; the words are ours.
    public static ServiceFault TlsBeginsPreferred() => CommonFaults.InvalidCombination(
        "To enable encryption in transit on an existing cache, TransitEncryptionMode must be set to preferred in the same request.");

    // [doc] for the rule; the words are ours.
    public static ServiceFault TlsEndsPreferred() => CommonFaults.InvalidCombination(
        "To disable encryption in transit, TransitEncryptionMode must have been set to preferred before.");

    // [ours]
    public static ServiceFault NodeTypeUnknown(string nodeType) => CommonFaults.InvalidValue($"Invalid cache node type: {nodeType}");

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
    public static ServiceFault MultiAzNeedsFailover() =>
        CommonFaults.InvalidCombination("Multi-AZ requires automatic failover to be enabled.");

    // [seen]
    public static ServiceFault UserGroupNeedsTls() => CommonFaults.InvalidCombination(
        "User group based access control requires encryption-in-transit to be enabled on the replication group.");

    // [seed] for the rule; the words are ours.
    public static ServiceFault UserGroupNeedsVersion() =>
        CommonFaults.InvalidCombination("User group based access control requires engine version 6.0 or later.");

    // [doc] for the rule; the words are ours.
    public static ServiceFault OneUserGroup() =>
        CommonFaults.InvalidCombination("At most one user group can be associated with a replication group.");

    // [doc] for the rule; the words are ours.
    public static ServiceFault GroupOfOtherEngine() =>
        CommonFaults.InvalidCombination("A cache with engine redis can be associated with user groups with engine redis only.");

    // [ours]
    public static ServiceFault GroupNotAssociated(string userGroupId) =>
        CommonFaults.InvalidValue($"User group {userGroupId} is not associated with the replication group.");

    // [seen]
    public static ServiceFault AuthTokenInvalid() => CommonFaults.InvalidValue("Invalid AuthToken provided.");

    // [seen]
    public static ServiceFault AuthTokenNeedsTls() =>
        CommonFaults.InvalidCombination("The AUTH token is only supported when encryption-in-transit is enabled");

    // [ours]
    public static ServiceFault AuthTokenWithUserGroup() =>
        CommonFaults.InvalidCombination("An AUTH token and user groups cannot be used together.");

    // [seen]
    public static ServiceFault AuthTokenInTheWay() => CommonFaults.InvalidCombination(
        "User group can't be associated with auth token enabled. Pass AuthStrategy delete to proceed");

    // [seen]
    public static ServiceFault AuthTokenDeletedAlone() => CommonFaults.InvalidValue("Auth token update strategy delete is not supported currently");

    // [seen]
    public static ServiceFault UserGroupInTheWay() => CommonFaults.InvalidCombination(
        "Auth tokens can't be enabled with a user group already associated. Pass RemoveUserGroups to proceed.");

    // [ours]
    public static ServiceFault TokenMissing() =>
        CommonFaults.InvalidCombination("AuthToken must be provided with the AUTH token update strategies SET and ROTATE.");

    // [ours]
    public static ServiceFault OutOfRange(string parameter, int fewest, int most) =>
        CommonFaults.InvalidValue(FormattableString.Invariant($"The parameter {parameter} must be between {fewest} and {most}."));

    // [model] for the code; the words are ours.
    public static ServiceFault NodeQuotaExceeded(int quota) => new(
        "NodeQuotaForCustomerExceeded",
        FormattableString.Invariant($"The quota of {quota} nodes has been exceeded."));

    // [model] for the code; the words are ours.
    public static ServiceFault ShardQuotaExceeded(int quota) => new(
        FaultCode.NodeGroupsPerReplicationGroupQuotaExceeded,
        FormattableString.Invariant($"The quota of {quota} node groups in a replication group has been exceeded."));
}
