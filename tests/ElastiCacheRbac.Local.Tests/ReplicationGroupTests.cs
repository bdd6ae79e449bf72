using Amazon.ElastiCache;
using Amazon.ElastiCache.Model;
using ElastiCacheRbac.Local.Tests.Support;

namespace ElastiCacheRbac.Local.Tests;

public sealed class ReplicationGroupTests : IDisposable
{
    private const string Token = "auth-token-of-a-test";

    private readonly TestPlane _plane = new();

    public void Dispose() => _plane.Dispose();

    [Fact]
    public async Task The_seed_program_without_cluster_mode_works_as_it_stands()
    {
        await _plane.CreateGroupAsync("mygroup");

        var created = await _plane.Client.CreateReplicationGroupAsync(new CreateReplicationGroupRequest
        {
            AutomaticFailoverEnabled = true,
            CacheNodeType = "cache.m6g.large",
            Engine = "Redis",
            EngineVersion = "6.0",
            NumCacheClusters = 3,
            ReplicationGroupDescription = "Redis OSS cluster mode disabled with replicas",
            ReplicationGroupId = "redis202104",
            SnapshotRetentionLimit = 30,
            TransitEncryptionEnabled = true,
            UserGroupIds = ["mygroup"],
            SecurityGroupIds = ["sg-7cc73803"],
            CacheSubnetGroupName = "default",
        });

        Assert.Equal("creating", created.ReplicationGroup!.Status);
        var cache = await _plane.CacheAsync("redis202104");
        Assert.Equal(("available", "redis", false, "disabled"), (cache.Status, cache.Engine, cache.ClusterEnabled, cache.ClusterMode!.Value));
        Assert.Equal(["redis202104-001", "redis202104-002", "redis202104-003"], cache.MemberClusters!);
        Assert.Equal(["mygroup"], cache.UserGroupIds!);
        Assert.Equal("enabled", cache.AutomaticFailover!.Value);
        Assert.Equal(6379, Assert.Single(cache.NodeGroups!).PrimaryEndpoint!.Port);
        Assert.Equal("arn:aws:elasticache:us-east-1:123456789012:replicationgroup:redis202104", cache.ARN);
        Assert.Equal(["redis202104"], (await _plane.GroupAsync("mygroup")).ReplicationGroups!);
    }

    [Fact]
    public async Task The_seed_program_with_cluster_mode_works_as_it_stands()
    {
        await _plane.Client.CreateReplicationGroupAsync(new CreateReplicationGroupRequest
        {
            AutomaticFailoverEnabled = true,
            CacheNodeType = "cache.m6g.large",
            Engine = "redis",
            EngineVersion = "6.0",
            ReplicationGroupDescription = "Redis OSS cluster mode enabled with replicas",
            ReplicationGroupId = "redis20210",
            NumNodeGroups = 2,
            ReplicasPerNodeGroup = 1,
            CacheParameterGroupName = "default.redis6.0.cluster.on",
        });

        var cache = await _plane.CacheAsync("redis20210");
        Assert.True(cache.ClusterEnabled);
        Assert.Equal(["redis20210-0001-001", "redis20210-0001-002", "redis20210-0002-001", "redis20210-0002-002"], cache.MemberClusters!);
        Assert.Equal(["0-8191", "8192-16383"], cache.NodeGroups!.Select(g => g.Slots));
        Assert.StartsWith("clustercfg.redis20210.", cache.ConfigurationEndpoint!.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task User_groups_need_encryption_in_transit()
    {
        const string Words = "User group based access control requires encryption-in-transit to be enabled on the replication group.";
        await _plane.CreateGroupAsync("group");
        await Refused.WithAsync("InvalidParameterCombination", Words, () => _plane.CreateCacheAsync("cache", r =>
        {
            r.TransitEncryptionEnabled = null;
            r.UserGroupIds = ["group"];
        }));

        await _plane.CreateCacheAsync("cache", r => r.TransitEncryptionEnabled = false);
        await Refused.WithAsync("InvalidParameterCombination", Words, () => Modify(r =>
        {
            r.TransitEncryptionEnabled = true;
            r.TransitEncryptionMode = TransitEncryptionMode.Preferred;
            r.UserGroupIdsToAdd = ["group"];
        }));
    }

    [Fact]
    public async Task User_groups_need_engine_version_6_or_later()
    {
        await _plane.CreateGroupAsync("group");

        await Refused.WithAsync("InvalidParameterCombination", () => _plane.CreateCacheAsync("cache", r =>
        {
            r.EngineVersion = "5.0.6";
            r.UserGroupIds = ["group"];
        }));
    }

    [Fact]
    public async Task A_cache_has_one_user_group_at_a_time()
    {
        await _plane.CreateGroupAsync("one");
        await _plane.CreateGroupAsync("two");
        await Refused.WithAsync("InvalidParameterCombination", () => _plane.CreateCacheAsync("cache", r => r.UserGroupIds = ["one", "two"]));
        await _plane.CreateCacheAsync("cache", r => r.UserGroupIds = ["one"]);
        await Refused.WithAsync("InvalidParameterCombination", () => Modify(r => r.UserGroupIdsToAdd = ["two"]));

        var modified = await Modify(r =>
        {
            r.UserGroupIdsToAdd = ["two"];
            r.UserGroupIdsToRemove = ["one"];
        });

        Assert.Equal("modifying", modified.Status);
        Assert.Equal(["one"], modified.UserGroupIds!);
        Assert.Equal(["two"], modified.PendingModifiedValues!.UserGroups!.UserGroupIdsToAdd!);
        Assert.Equal(["one"], modified.PendingModifiedValues.UserGroups.UserGroupIdsToRemove!);
        var cache = await _plane.CacheAsync("cache");
        Assert.Equal(["two"], cache.UserGroupIds!);
        Assert.Null(cache.PendingModifiedValues!.UserGroups);
    }

    [Fact]
    public async Task A_redis_cache_takes_redis_groups_only_and_a_valkey_cache_both()
    {
        await _plane.CreateGroupAsync("old");
        await _plane.CreateUserAsync("user", engine: "valkey");
        await _plane.Client.CreateUserGroupAsync(new CreateUserGroupRequest { UserGroupId = "new", Engine = "valkey", UserIds = ["user"] });

        await Refused.WithAsync("InvalidParameterCombination", () => _plane.CreateCacheAsync("redis", r => r.UserGroupIds = ["new"]));
        foreach (string group in new[] { "old", "new" })
        {
            await _plane.CreateCacheAsync("valkey-" + group, r =>
            {
                r.Engine = "valkey";
                r.UserGroupIds = [group];
            });
            Assert.Equal([group], (await _plane.CacheAsync("valkey-" + group)).UserGroupIds!);
        }
    }

    [Fact]
    public async Task An_AUTH_token_has_its_own_rule_and_needs_encryption_in_transit()
    {
        await Refused.WithAsync("InvalidParameterValue", "Invalid AuthToken provided.", () => _plane.CreateCacheAsync("cache", r => r.AuthToken = "not(allowed)in a token"));
        await Refused.WithAsync(
            "InvalidParameterCombination",
            "The AUTH token is only supported when encryption-in-transit is enabled",
            () => _plane.CreateCacheAsync("cache", r =>
            {
                r.AuthToken = Token;
                r.TransitEncryptionEnabled = false;
            }));
    }

    [Fact]
    public async Task From_AUTH_to_RBAC_is_one_change_with_DELETE()
    {
        await _plane.CreateGroupAsync("group");
        await _plane.CreateCacheAsync("cache", r => r.AuthToken = Token);
        await Refused.WithAsync(
            "InvalidParameterCombination",
            "User group can't be associated with auth token enabled. Pass AuthStrategy delete to proceed",
            () => Modify(r => r.UserGroupIdsToAdd = ["group"]));
        await Refused.WithAsync(
            "InvalidParameterValue",
            "Auth token update strategy delete is not supported currently",
            () => Modify(r => r.AuthTokenUpdateStrategy = AuthTokenUpdateStrategyType.DELETE));

        await Modify(r =>
        {
            r.AuthTokenUpdateStrategy = AuthTokenUpdateStrategyType.DELETE;
            r.UserGroupIdsToAdd = ["group"];
        });

        var cache = await _plane.CacheAsync("cache");
        Assert.False(cache.AuthTokenEnabled);
        Assert.Equal(["group"], cache.UserGroupIds!);
    }

    [Fact]
    public async Task From_RBAC_to_AUTH_is_one_change_that_removes_the_groups()
    {
        await _plane.CreateGroupAsync("group");
        await _plane.CreateCacheAsync("cache", r => r.UserGroupIds = ["group"]);
        await Refused.WithAsync(
            "InvalidParameterCombination",
            "Auth tokens can't be enabled with a user group already associated. Pass RemoveUserGroups to proceed.",
            () => Modify(r =>
            {
                r.AuthToken = Token;
                r.AuthTokenUpdateStrategy = AuthTokenUpdateStrategyType.SET;
            }));

        var modified = await Modify(r =>
        {
            r.AuthToken = Token;
            r.AuthTokenUpdateStrategy = AuthTokenUpdateStrategyType.SET;
            r.RemoveUserGroups = true;
            r.ApplyImmediately = true;
        });

        Assert.Equal("SETTING", modified.PendingModifiedValues!.AuthTokenStatus!.Value);
        var cache = await _plane.CacheAsync("cache");
        Assert.True(cache.AuthTokenEnabled);
        Assert.Empty(cache.UserGroupIds!);
    }

    [Fact]
    public async Task Without_ApplyImmediately_a_token_waits_for_the_maintenance_window()
    {
        await _plane.CreateCacheAsync("cache", r => r.PreferredMaintenanceWindow = "wed:03:00-wed:04:00");

        var modified = await Modify(r => r.AuthToken = Token);

        Assert.Equal(("available", "ROTATING"), (modified.Status, modified.PendingModifiedValues!.AuthTokenStatus!.Value));
        Assert.False((await _plane.CacheAsync("cache")).AuthTokenEnabled);
        _plane.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 4, 3, 0, 0, TimeSpan.Zero));
        Assert.True((await _plane.CacheAsync("cache")).AuthTokenEnabled);
    }

    [Fact]
    public async Task A_user_group_does_not_go_beside_a_token_that_waits()
    {
        await _plane.CreateGroupAsync("group");
        await _plane.CreateCacheAsync("cache");
        await Modify(r => r.AuthToken = Token);

        await Refused.WithAsync(
            "InvalidParameterCombination",
            "User group can't be associated with auth token enabled. Pass AuthStrategy delete to proceed",
            () => Modify(r => r.UserGroupIdsToAdd = ["group"]));
    }

    [Fact]
    public async Task Access_control_is_turned_off_by_removing_the_groups()
    {
        await _plane.CreateGroupAsync("group");
        await _plane.CreateCacheAsync("cache", r => r.UserGroupIds = ["group"]);

        await Modify(r =>
        {
            r.RemoveUserGroups = true;
            r.ApplyImmediately = true;
        });

        Assert.Empty((await _plane.CacheAsync("cache")).UserGroupIds!);
    }

    [Theory]
    [InlineData(2, 2, "default.redis7.cluster.on", "NumCacheClusters can only be specified for one node group")]
    [InlineData(2, null, null, "Use a parameter group with cluster-enabled parameter to create more than one node group.")]
    public Task Node_counts_fit_each_other(int? shards, int? nodes, string? parameterGroup, string words) =>
        Refused.WithAsync("InvalidParameterCombination", words, () => _plane.CreateCacheAsync("cache", r =>
        {
            r.NumNodeGroups = shards;
            r.NumCacheClusters = nodes;
            r.CacheParameterGroupName = parameterGroup;
        }));

    [Fact]
    public async Task Automatic_failover_needs_two_nodes()
    {
        const string Words = "Automatic failover requires 2 or more cache clusters. Create more cache clusters or disable automatic failover.";
        await Refused.WithAsync("InvalidParameterCombination", Words, () => _plane.CreateCacheAsync("cache", r =>
        {
            r.NumCacheClusters = 1;
            r.AutomaticFailoverEnabled = true;
        }));
        await _plane.CreateCacheAsync("cache", r => r.NumCacheClusters = 1);
        await Refused.WithAsync("InvalidParameterCombination", Words, () => Modify(r => r.AutomaticFailoverEnabled = true));
    }

    [Fact]
    public Task Memcached_does_not_replicate() =>
        Refused.WithAsync("InvalidParameterValue", "Specified engine does not support replication.", () => _plane.CreateCacheAsync("cache", r => r.Engine = "memcached"));

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        await Refused.WithAsync("ReplicationGroupNotFoundFault", () => _plane.CacheAsync("nothing"));
        await Refused.WithAsync("UserGroupNotFound", () => _plane.CreateCacheAsync("cache", r => r.UserGroupIds = ["nothing"]));
        await Refused.WithAsync(
            "CacheParameterGroupNotFound", "CacheParameterGroup not found: nothing", () => _plane.CreateCacheAsync("cache", r => r.CacheParameterGroupName = "nothing"));
        await Refused.WithAsync("InvalidParameterCombination", "Cannot find version 6.1 for redis", () => _plane.CreateCacheAsync("cache", r => r.EngineVersion = "6.1"));
    }

    [Fact]
    public Task A_node_type_is_needed() => Refused.WithAsync(
        "InvalidParameterValue",
        "The parameter CacheNodeType must be provided and must not be null.",
        () => _plane.CreateCacheAsync("cache", r => r.CacheNodeType = null));

    [Fact]
    public async Task Encryption_in_transit_is_turned_on_in_two_steps()
    {
        await _plane.CreateCacheAsync("cache", r => r.TransitEncryptionEnabled = false);
        await Refused.WithAsync("InvalidParameterCombination", () => Modify(r => r.TransitEncryptionEnabled = true));

        await Modify(r =>
        {
            r.TransitEncryptionEnabled = true;
            r.TransitEncryptionMode = TransitEncryptionMode.Preferred;
            r.ApplyImmediately = true;
        });
        await Modify(r =>
        {
            r.TransitEncryptionMode = TransitEncryptionMode.Required;
            r.ApplyImmediately = true;
        });

        Assert.Equal("required", (await _plane.CacheAsync("cache")).TransitEncryptionMode!.Value);
    }

    [Fact]
    public async Task Snapshots_are_taken_of_the_last_node_or_of_the_one_that_is_chosen()
    {
        await _plane.CreateCacheAsync("cache", r => r.NumCacheClusters = 3);
        Assert.Null((await _plane.CacheAsync("cache")).SnapshottingClusterId);

        await Modify(r => r.SnapshotRetentionLimit = 7);
        Assert.Equal("cache-003", (await _plane.CacheAsync("cache")).SnapshottingClusterId);
        await Modify(r => r.SnapshottingClusterId = "cache-002");
        Assert.Equal("cache-002", (await _plane.CacheAsync("cache")).SnapshottingClusterId);
        await Refused.WithAsync("CacheClusterNotFound", () => Modify(r => r.SnapshottingClusterId = "cache-004"));
        await _plane.Client.DeleteCacheClusterAsync(new DeleteCacheClusterRequest { CacheClusterId = "cache-002" });
        Assert.Equal("cache-003", (await _plane.CacheAsync("cache")).SnapshottingClusterId);
    }

    [Fact]
    public async Task A_modification_asks_for_something()
    {
        await _plane.CreateCacheAsync("cache");

        await Refused.WithAsync("InvalidParameterCombination", "No modifications were requested", () => Modify(r => r.ApplyImmediately = true));
        await Refused.WithAsync("InvalidParameterCombination", "No modifications were requested", () => Modify(r => r.UserGroupIdsToAdd = []));
        Assert.Equal("modifying", (await Modify(r => r.ReplicationGroupDescription = "new")).Status);
    }

    [Fact]
    public async Task A_deleted_cache_frees_its_group()
    {
        await _plane.CreateGroupAsync("group");
        await _plane.CreateCacheAsync("cache", r => r.UserGroupIds = ["group"]);

        var deleted = await _plane.Client.DeleteReplicationGroupAsync(new DeleteReplicationGroupRequest { ReplicationGroupId = "cache" });

        Assert.Equal("deleting", deleted.ReplicationGroup!.Status);
        Assert.Empty((await _plane.GroupAsync("group")).ReplicationGroups!);
        await _plane.Client.DeleteUserGroupAsync(new DeleteUserGroupRequest { UserGroupId = "group" });
    }

    private async Task<ReplicationGroup> Modify(Action<ModifyReplicationGroupRequest> with)
    {
        var request = new ModifyReplicationGroupRequest { ReplicationGroupId = "cache" };
        with(request);
        return (await _plane.Client.ModifyReplicationGroupAsync(request)).ReplicationGroup!;
    }
}
