using ElastiCacheRbac.Local.State;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>Cache clusters: create, modify, delete, describe; those of their own, and the nodes of replication groups.</summary>
internal static class CacheClusterOperations
{
    // [doc]
    private const int MaximumIdLength = 50;
    private const int MaximumNodesOfShard = 6;

    public static Model.CreateCacheClusterResponse Create(Model.CreateCacheClusterRequest request, Account account)
    {
        string id = Parameters.Identifier(request.CacheClusterId!, nameof(request.CacheClusterId), MaximumIdLength);
        if (CacheNode.All(account).Any(n => n.CacheClusterId == id))
        {
            throw CacheClusterFaults.AlreadyExists(id);
        }

        if (request.ReplicationGroupId is not null)
        {
            AddReplica(ReplicationGroupOperations.Find(request.ReplicationGroupId, account), id, request.PreferredAvailabilityZone, account);
        }
        else
        {
            CacheClusterRecord cluster = CacheClusterCreation.Read(request, id, account);
            CacheRules.CheckNodeQuota(cluster.AvailabilityZones.Count, account);
            account.CacheClusters.Put(cluster);
        }

        return new Model.CreateCacheClusterResponse { CacheCluster = CacheClusterDescription.Of(FindNode(id, account), withNodes: false, account) };
    }

    public static Model.ModifyCacheClusterResponse Modify(Model.ModifyCacheClusterRequest request, Account account)
    {
        CacheNode node = FindAvailable(request.CacheClusterId!, account);
        if (node.Cluster is null)
        {
            throw CacheClusterFaults.ModifyReplicationGroup(node.ReplicationGroup!.ReplicationGroupId);
        }

        CacheClusterRecord cluster = CacheClusterModification.Apply(request, node.Cluster, account);
        account.CacheClusters.Put(cluster);
        return new Model.ModifyCacheClusterResponse { CacheCluster = CacheClusterDescription.Of(CacheNode.Of(cluster), withNodes: false, account) };
    }

    public static Model.DeleteCacheClusterResponse Delete(Model.DeleteCacheClusterRequest request, Account account)
    {
        CacheNode node = FindAvailable(request.CacheClusterId!, account);
        if (node.Cluster is null)
        {
            RemoveReplica(node.ReplicationGroup!, node.CacheClusterId, account);
        }
        else
        {
            account.CacheClusters.Put(node.Cluster with { Status = Status.Deleting, Due = account.Due });
        }

        return new Model.DeleteCacheClusterResponse { CacheCluster = CacheClusterDescription.Of(FindNode(node.CacheClusterId, account), withNodes: false, account) };
    }

    public static Model.DescribeCacheClustersResponse Describe(Model.DescribeCacheClustersRequest request, Account account)
    {
        bool withNodes = request.ShowCacheNodeInfo == true;
        if (request.CacheClusterId is not null)
        {
            return new Model.DescribeCacheClustersResponse { CacheClusters = [CacheClusterDescription.Of(FindNode(request.CacheClusterId, account), withNodes, account)] };
        }

        IEnumerable<CacheNode> nodes = CacheNode.All(account).Where(n => request.ShowCacheClustersNotInReplicationGroups != true || n.ReplicationGroup is null);
        Page<CacheNode> page = Paging.Take("cluster", nodes, n => n.CacheClusterId, request.MaxRecords, request.Marker);
        return new Model.DescribeCacheClustersResponse
        {
            CacheClusters = [.. page.Records.Select(n => CacheClusterDescription.Of(n, withNodes, account))],
            Marker = page.Marker,
        };
    }

    /// <summary>Ends a change that was under way, or begins one that waited for its maintenance window.</summary>
    public static void Settle(CacheClusterRecord cluster, Account account)
    {
        switch (cluster.Status)
        {
            case Status.Deleting:
                account.CacheClusters.Remove(cluster.CacheClusterId);
                account.Emit(EventSource.CacheCluster, cluster.CacheClusterId, "Cache cluster deleted.");
                break;

            case Status.Available:
                account.CacheClusters.Put(cluster with { Status = Status.Modifying, Due = account.Due });
                break;

            default:
                account.CacheClusters.Put((cluster.Next ?? cluster) with { Next = null, AuthTokenStatus = null, Status = Status.Available, Due = null, Tags = cluster.Tags });
                account.Emit(
                    EventSource.CacheCluster,
                    cluster.CacheClusterId,
                    cluster.Status == Status.Creating ? "Cache cluster created." : "Cache cluster modified.");
                break;
        }
    }

    /// <summary>The cache cluster with an ID.</summary>
    public static CacheNode FindNode(string requestedId, Account account)
    {
        string id = requestedId.ToLowerInvariant();
        return CacheNode.All(account).FirstOrDefault(n => n.CacheClusterId == id) ?? throw CacheClusterFaults.NotFound(id);
    }

    private static CacheNode FindAvailable(string requestedId, Account account)
    {
        CacheNode node = FindNode(requestedId, account);
        return node.Status == Status.Available ? node : throw CacheClusterFaults.NotAvailable(node.CacheClusterId, node.Status);
    }

    private static void AddReplica(ReplicationGroupRecord group, string id, string? zone, Account account)
    {
        if (Statuses.Of(group, account) != Status.Available)
        {
            throw CacheFaults.ReplicationGroupNotAvailable();
        }

        if (group.IsCluster)
        {
            throw CacheClusterFaults.MemberOfCluster();
        }

        NodeGroupRecord shard = group.NodeGroups[0];
        if (shard.Members.Count >= MaximumNodesOfShard)
        {
            throw CacheFaults.OutOfRange("NumCacheClusters", 1, MaximumNodesOfShard);
        }

        CacheRules.CheckNodeQuota(1, account);
        var replica = new NodeRecord(id, zone ?? CacheRules.Zone(shard.Members.Count, account));
        account.ReplicationGroups.Put(WithNodes(group, [.. shard.Members, replica], account));
    }

    private static void RemoveReplica(ReplicationGroupRecord group, string id, Account account)
    {
        if (group.Nodes.Count() == 1)
        {
            throw CacheClusterFaults.OnlyMember();
        }

        if (group.IsCluster)
        {
            throw CacheClusterFaults.MemberOfCluster();
        }

        if (group.NodeGroups[0].Members[0].CacheClusterId == id)
        {
            throw CacheClusterFaults.Primary();
        }

        IReadOnlyList<NodeRecord> rest = [.. group.Nodes.Where(n => n.CacheClusterId != id)];
        if (group.AutomaticFailover && rest.Count < 2)
        {
            throw CacheClusterFaults.NeededForFailover();
        }

        account.ReplicationGroups.Put(WithNodes(group, rest, account));
    }

    private static ReplicationGroupRecord WithNodes(ReplicationGroupRecord group, IReadOnlyList<NodeRecord> nodes, Account account) => group with
    {
        Pending = group.Changing() with { NodeGroups = [group.NodeGroups[0] with { Members = nodes }] },
        Status = Status.Modifying,
        Due = account.Due,
    };
}
