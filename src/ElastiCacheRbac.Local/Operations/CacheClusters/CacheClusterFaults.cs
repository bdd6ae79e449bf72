using ElastiCacheRbac.Local.Wire;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>Refusals about cache clusters, in the service's own words where they are known ([seen] in public reports of real answers).</summary>
internal static class CacheClusterFaults
{
    // [seen]
    public static ServiceFault NotFound(string id) => new(FaultCode.CacheClusterNotFound, $"CacheCluster not found: {id}");

    // [model] for the code.
    public static ServiceFault AlreadyExists(string id) => new(FaultCode.CacheClusterAlreadyExists, OurChoices.CacheClusterAlreadyExists(id));

    // [model] for the code.
    public static ServiceFault NotAvailable(string id, string status) => new(FaultCode.InvalidCacheClusterState, OurChoices.CacheClusterNotAvailable(id, status));

    // [seen]
    public static ServiceFault OnlyMember() => new(
        FaultCode.InvalidCacheClusterState,
        "Cannot delete the cache cluster since it is the only member of a replication group. Delete the replication group instead.");

    // [doc] for the rule: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Replication.RemoveReadReplica.html.
    public static ServiceFault Primary() => new(FaultCode.InvalidCacheClusterState, OurChoices.CacheClusterPrimary());

    // [model] for the code.
    public static ServiceFault NeededForFailover() => new(FaultCode.InvalidCacheClusterState, OurChoices.CacheClusterNeededForFailover());

    // [model] for the code.
    public static ServiceFault MemberOfCluster() => new(FaultCode.InvalidCacheClusterState, OurChoices.CacheClusterMemberOfCluster());

    // [ours]
    public static ServiceFault ModifyReplicationGroup(string id) => CommonFaults.InvalidCombination(OurChoices.CacheClusterModifyReplicationGroup(id));

    // [doc] for the rule.
    public static ServiceFault EngineNeedsReplicationGroup() => CommonFaults.InvalidValue(OurChoices.CacheClusterEngineNeedsReplicationGroup());

    // [seen]
    public static ServiceFault OneRedisNode() => CommonFaults.InvalidValue("NumCacheNodes should be 1 if engine is redis");
}
