using ElastiCacheRbac.Local.State;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>A cache cluster as it is listed: one of its own, or a node of a replication group.</summary>
/// <param name="CacheClusterId">Its ID.</param>
/// <param name="Settings">Its settings: those of the replication group for a node of one.</param>
/// <param name="AvailabilityZones">Where its nodes are.</param>
/// <param name="Status">The state told.</param>
/// <param name="ReplicationGroup">The replication group that it is a node of.</param>
/// <param name="Cluster">The cluster, if it is one of its own.</param>
internal sealed record CacheNode(
    string CacheClusterId,
    CacheSettings Settings,
    IReadOnlyList<string> AvailabilityZones,
    string Status,
    ReplicationGroupRecord? ReplicationGroup,
    CacheClusterRecord? Cluster)
{
    /// <summary>All of an account, in the order of their IDs.</summary>
    public static IReadOnlyList<CacheNode> All(Account account) =>
    [
        .. account.CacheClusters.Table.After(null).Select(Of)
            .Concat(account.ReplicationGroups.Table.After(null).SelectMany(g => Of(g, account)))
            .OrderBy(n => n.CacheClusterId, StringComparer.Ordinal),
    ];

    public static CacheNode Of(CacheClusterRecord cluster) =>
        new(cluster.CacheClusterId, cluster.Settings, cluster.AvailabilityZones, cluster.Status, null, cluster);

    // A node that comes is there already, and one that goes still.
    private static IEnumerable<CacheNode> Of(ReplicationGroupRecord group, Account account)
    {
        string status = Statuses.Of(group, account);
        HashSet<string> present = [.. group.Nodes.Select(n => n.CacheClusterId)];
        List<NodeRecord> next = [.. (group.Pending?.NodeGroups ?? group.NodeGroups).SelectMany(g => g.Members)];
        IEnumerable<NodeRecord> coming = next.Where(n => !present.Contains(n.CacheClusterId));
        return group.Nodes.Concat(coming).Select(n => new CacheNode(n.CacheClusterId, group.Settings, [n.AvailabilityZone], StatusOf(n), group, null));

        string StatusOf(NodeRecord node) =>
            !present.Contains(node.CacheClusterId) ? State.Status.Creating
            : next.Exists(n => n.CacheClusterId == node.CacheClusterId) ? status
            : State.Status.Deleting;
    }
}
