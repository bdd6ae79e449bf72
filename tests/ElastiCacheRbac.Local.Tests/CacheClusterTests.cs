using Amazon.ElastiCache.Model;
using ElastiCacheRbac.Local.Tests.Support;

namespace ElastiCacheRbac.Local.Tests;

public sealed class CacheClusterTests : IDisposable
{
    private readonly TestPlane _plane = new();

    public void Dispose() => _plane.Dispose();

    [Fact]
    public async Task The_nodes_of_a_replication_group_are_cache_clusters()
    {
        await _plane.CreateCacheAsync("cache");

        var clusters = await Describe();

        Assert.Equal(["cache-001", "cache-002"], clusters.Select(c => c.CacheClusterId));
        Assert.All(clusters, c => Assert.Equal(("cache", "available", "7.1.0", "default", 1), (c.ReplicationGroupId, c.CacheClusterStatus, c.EngineVersion, c.CacheSubnetGroupName, c.NumCacheNodes)));
        Assert.Equal("arn:aws:elasticache:us-east-1:123456789012:cluster:cache-001", clusters[0].ARN);
        Assert.Null(clusters[0].CacheNodes);
        Assert.Equal("0001", Assert.Single((await Describe(r => r.ShowCacheNodeInfo = true))[0].CacheNodes!).CacheNodeId);
        Assert.Empty(await Describe(r => r.ShowCacheClustersNotInReplicationGroups = true));
    }

    [Fact]
    public async Task The_last_node_of_a_replication_group_cannot_be_deleted()
    {
        await _plane.CreateCacheAsync("cache");

        await Delete("cache-002");

        Assert.Equal(["cache-001"], (await _plane.CacheAsync("cache")).MemberClusters!);
        await Refused.WithAsync(
            "InvalidCacheClusterState",
            "Cannot delete the cache cluster since it is the only member of a replication group. Delete the replication group instead.",
            () => Delete("cache-001"));
    }

    [Fact]
    public async Task A_replica_is_added_to_a_replication_group()
    {
        await _plane.CreateCacheAsync("cache");

        var created = await _plane.Client.CreateCacheClusterAsync(new CreateCacheClusterRequest { CacheClusterId = "replica", ReplicationGroupId = "cache" });

        Assert.Equal("creating", created.CacheCluster!.CacheClusterStatus);
        Assert.Equal(["cache-001", "cache-002", "replica"], (await _plane.CacheAsync("cache")).MemberClusters!);
    }

    [Fact]
    public async Task A_cluster_of_its_own_is_created_modified_and_deleted()
    {
        await Create("one", r =>
        {
            r.Engine = "memcached";
            r.NumCacheNodes = 3;
            r.AZMode = "cross-az";
        });

        var cluster = Assert.Single(await Describe());
        Assert.Equal(("one", "available", 3, "Multiple"), (cluster.CacheClusterId, cluster.CacheClusterStatus, cluster.NumCacheNodes, cluster.PreferredAvailabilityZone));
        Assert.Equal(11211, cluster.ConfigurationEndpoint!.Port);
        var modified = await _plane.Client.ModifyCacheClusterAsync(
            new ModifyCacheClusterRequest { CacheClusterId = "one", NumCacheNodes = 2, CacheNodeIdsToRemove = ["0002"], ApplyImmediately = true });
        Assert.Equal(("modifying", 2), (modified.CacheCluster!.CacheClusterStatus, modified.CacheCluster.PendingModifiedValues!.NumCacheNodes));
        Assert.Equal(2, Assert.Single(await Describe()).NumCacheNodes);
        await Delete("one");
        await Refused.WithAsync("CacheClusterNotFound", "CacheCluster not found: one", () => Describe(r => r.CacheClusterId = "one"));
    }

    [Fact]
    public async Task What_is_not_to_apply_immediately_waits_for_the_maintenance_window()
    {
        await Create("one", r => r.PreferredMaintenanceWindow = "wed:03:00-wed:04:00");
        await _plane.Client.ModifyCacheClusterAsync(new ModifyCacheClusterRequest { CacheClusterId = "one", CacheNodeType = "cache.t3.medium" });

        var waiting = Assert.Single(await Describe());
        Assert.Equal(("available", "cache.t3.small", "cache.t3.medium"), (waiting.CacheClusterStatus, waiting.CacheNodeType, waiting.PendingModifiedValues!.CacheNodeType));
        _plane.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 4, 3, 0, 0, TimeSpan.Zero));
        Assert.Equal("cache.t3.medium", Assert.Single(await Describe()).CacheNodeType);
    }

    [Fact]
    public async Task A_request_that_does_not_fit_is_refused()
    {
        await Refused.WithAsync("InvalidParameterValue", "The parameter Engine must be provided and must not be null.", () => Create("one", r => r.Engine = null));
        await Refused.WithAsync("InvalidParameterValue", "The parameter CacheNodeType must be provided and must not be null.", () => Create("one", r => r.CacheNodeType = null));
        await Refused.WithAsync("InvalidParameterValue", () => Create("one", r => r.NumCacheNodes = 2));
        await Create("one");
        await Refused.WithAsync("CacheClusterAlreadyExists", () => Create("ONE"));
    }

    [Fact]
    public async Task Nodes_are_limited_by_the_quota()
    {
        using var plane = new TestPlane(quotas: new LocalQuotas { Nodes = 3 });
        await plane.CreateCacheAsync("cache");

        await Refused.WithAsync("NodeQuotaForCustomerExceeded", () => plane.CreateCacheAsync("another"));
        await plane.Client.CreateCacheClusterAsync(new CreateCacheClusterRequest { CacheClusterId = "cluster", Engine = "memcached", CacheNodeType = "cache.t3.small" });
        await Refused.WithAsync("NodeQuotaForCustomerExceeded", () => plane.Client.ModifyCacheClusterAsync(new ModifyCacheClusterRequest { CacheClusterId = "cluster", NumCacheNodes = 2 }));
    }

    [Fact]
    public async Task Nodes_that_are_coming_count_for_the_quota()
    {
        using var plane = new TestPlane(TimeSpan.FromMinutes(1), new LocalQuotas { Nodes = 3 });
        await plane.CreateCacheAsync("cache");
        plane.Clock.Advance(TimeSpan.FromMinutes(1));
        await plane.Client.CreateCacheClusterAsync(new CreateCacheClusterRequest { CacheClusterId = "replica", ReplicationGroupId = "cache" });

        await Refused.WithAsync("NodeQuotaForCustomerExceeded", () => plane.CreateCacheAsync("another", r => r.NumCacheClusters = 1));
    }

    [Fact]
    public async Task A_replication_group_does_not_take_the_name_of_a_cluster_for_a_node()
    {
        await Create("cache-002");

        await Refused.WithAsync("InvalidParameterValue", "Cache cluster cache-002 already exists.", () => _plane.CreateCacheAsync("cache"));
    }

    [Fact]
    public async Task The_primary_of_a_replication_group_cannot_be_deleted()
    {
        await _plane.CreateCacheAsync("cache");

        await Refused.WithAsync("InvalidCacheClusterState", () => Delete("cache-001"));
    }

    private Task<CreateCacheClusterResponse> Create(string id, Action<CreateCacheClusterRequest>? with = null)
    {
        var request = new CreateCacheClusterRequest { CacheClusterId = id, Engine = "redis", CacheNodeType = "cache.t3.small", NumCacheNodes = 1 };
        with?.Invoke(request);
        return _plane.Client.CreateCacheClusterAsync(request);
    }

    private Task<DeleteCacheClusterResponse> Delete(string id) => _plane.Client.DeleteCacheClusterAsync(new DeleteCacheClusterRequest { CacheClusterId = id });

    private async Task<List<CacheCluster>> Describe(Action<DescribeCacheClustersRequest>? with = null)
    {
        var request = new DescribeCacheClustersRequest();
        with?.Invoke(request);
        return (await _plane.Client.DescribeCacheClustersAsync(request)).CacheClusters!;
    }
}
