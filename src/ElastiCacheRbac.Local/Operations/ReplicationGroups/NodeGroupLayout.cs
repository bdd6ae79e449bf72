using ElastiCacheRbac.Local.State;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>The shards and nodes of a new replication group.</summary>
/// <param name="request">What is asked for.</param>
/// <param name="replicationGroupId">The replication group's ID, which the nodes' IDs begin with.</param>
/// <param name="isClusterEnabled">Whether cluster mode is on.</param>
/// <param name="account">The account.</param>
internal sealed class NodeGroupLayout(Model.CreateReplicationGroupRequest request, string replicationGroupId, bool isClusterEnabled, Account account)
{
    // [doc]
    private const int MaximumReplicas = 5;

    private const int Slots = 16384;

    private readonly List<Model.NodeGroupConfiguration> _configurations = [.. (request.NodeGroupConfiguration ?? []).OrderBy(c => c.NodeGroupId, StringComparer.Ordinal)];

    /// <summary>The shards, in the order of their IDs.</summary>
    public IReadOnlyList<NodeGroupRecord> NodeGroups()
    {
        int shards = ShardCount();
        int replicas = ReplicaCount();
        List<NodeGroupRecord> groups = [.. Enumerable.Range(0, shards).Select(shard => NodeGroup(shard, shards, replicas))];
        return groups.Select(g => g.NodeGroupId).Distinct().Count() < groups.Count
            ? throw CommonFaults.InvalidValue("A node group ID is given twice.")
            : groups;
    }

    private int ShardCount()
    {
        int shards = request.NumNodeGroups ?? Math.Max(_configurations.Count, 1);
        int quota = account.Settings.Quotas.NodeGroupsPerReplicationGroup;
        if (shards < 1)
        {
            throw CacheFaults.OutOfRange(nameof(request.NumNodeGroups), 1, quota);
        }

        if (shards > quota)
        {
            throw CacheFaults.ShardQuotaExceeded(quota);
        }

        if (_configurations.Count > 0 && _configurations.Count != shards)
        {
            throw CommonFaults.InvalidCombination("NodeGroupConfiguration must be given for every node group.");
        }

        if (shards > 1 && request.NumCacheClusters is not null)
        {
            throw CacheFaults.NodeCountWithShards();
        }

        return shards > 1 && !isClusterEnabled ? throw CacheFaults.ShardsNeedClusterMode() : shards;
    }

    private int ReplicaCount()
    {
        if (request.ReplicasPerNodeGroup is int replicas)
        {
            return CheckReplicas(replicas, nameof(request.ReplicasPerNodeGroup));
        }

        int nodes = request.NumCacheClusters ?? 1;
        return nodes is < 1 or > MaximumReplicas + 1
            ? throw CacheFaults.OutOfRange(nameof(request.NumCacheClusters), 1, MaximumReplicas + 1)
            : nodes - 1;
    }

    private NodeGroupRecord NodeGroup(int shard, int shards, int replicas)
    {
        Model.NodeGroupConfiguration? configuration = shard < _configurations.Count ? _configurations[shard] : null;
        string id = configuration?.NodeGroupId ?? FormattableString.Invariant($"{shard + 1:D4}");
        string prefix = isClusterEnabled ? $"{replicationGroupId}-{id}" : replicationGroupId;
        int members = 1 + (configuration?.ReplicaCount is int count ? CheckReplicas(count, "ReplicaCount") : replicas);
        return new NodeGroupRecord(
            id,
            isClusterEnabled ? configuration?.Slots ?? SlotsOf(shard, shards) : null,
            [.. Enumerable.Range(0, members).Select(member => new NodeRecord(
                FormattableString.Invariant($"{prefix}-{member + 1:D3}"),
                AskedZone(configuration, member) ?? CacheRules.Zone(member, account)))]);
    }

    private string? AskedZone(Model.NodeGroupConfiguration? configuration, int member) => configuration is null
        ? request.PreferredCacheClusterAZs?.ElementAtOrDefault(member)
        : member == 0 ? configuration.PrimaryAvailabilityZone : configuration.ReplicaAvailabilityZones?.ElementAtOrDefault(member - 1);

    private static string SlotsOf(int shard, int shards) =>
        FormattableString.Invariant($"{Slots * shard / shards}-{(Slots * (shard + 1) / shards) - 1}");

    private static int CheckReplicas(int replicas, string parameter) =>
        replicas is >= 0 and <= MaximumReplicas ? replicas : throw CacheFaults.OutOfRange(parameter, 0, MaximumReplicas);
}
