using ElastiCacheRbac.Local.Wire;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>Refusals about cache clusters, in the service's own words where they are known ([seen] in public reports of real answers).</summary>
internal static class CacheClusterFaults
{
    // [seen]
    public static ServiceFault NotFound(string id) => new(FaultCode.CacheClusterNotFound, $"CacheCluster not found: {id}");

    // [model] for the code; the words are ours.
    public static ServiceFault AlreadyExists(string id) => new(FaultCode.CacheClusterAlreadyExists, $"Cache cluster {id} already exists.");

    // [model] for the code; the words are ours.
    public static ServiceFault NotAvailable(string id, string status) =>
        new(FaultCode.InvalidCacheClusterState, $"Cache cluster {id} has status {status}. Only available cache clusters can be modified or deleted.");

    // [seen]
    public static ServiceFault OnlyMember() => new(
        FaultCode.InvalidCacheClusterState,
        "Cannot delete the cache cluster since it is the only member of a replication group. Delete the replication group instead.");

    // [model] for the code; the words are ours.
    public static ServiceFault NeededForFailover() => new(
        FaultCode.InvalidCacheClusterState,
        "Cannot delete the cache cluster since automatic failover needs two nodes. Disable automatic failover or delete the replication group instead.");

    // [model] for the code; the words are ours.
    public static ServiceFault MemberOfCluster() => new(
        FaultCode.InvalidCacheClusterState,
        "Cache clusters cannot be added to or removed from a replication group with cluster mode enabled.");

    // [ours]
    public static ServiceFault ModifyReplicationGroup(string id) =>
        CommonFaults.InvalidCombination($"The cache cluster is a member of replication group {id}. Modify the replication group instead.");

    // [doc] for the rule; the words are ours.
    public static ServiceFault EngineNeedsReplicationGroup() =>
        CommonFaults.InvalidValue("Cache clusters with engine valkey are created with CreateReplicationGroup.");

    // [seen]
    public static ServiceFault OneRedisNode() => CommonFaults.InvalidValue("NumCacheNodes should be 1 if engine is redis");
}
