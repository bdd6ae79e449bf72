using Amazon.ElastiCache.Model;
using ElastiCacheRbac.Local.Tests.Support;

namespace ElastiCacheRbac.Local.Tests;

/// <summary>With a delay, changes take their time by the test's clock.</summary>
public sealed class LifecycleTests : IDisposable
{
    private static readonly TimeSpan _delay = TimeSpan.FromMinutes(2);

    private readonly TestPlane _plane = new(_delay);

    public void Dispose() => _plane.Dispose();

    [Fact]
    public async Task A_group_is_creating_until_the_delay_has_passed()
    {
        await _plane.CreateGroupAsync("group");

        _plane.Clock.Advance(_delay - TimeSpan.FromSeconds(1));
        Assert.Equal("creating", (await _plane.GroupAsync("group")).Status);
        _plane.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("active", (await _plane.GroupAsync("group")).Status);
    }

    [Fact]
    public async Task A_group_that_is_being_modified_cannot_be_modified()
    {
        await _plane.CreateUserAsync("app");
        await _plane.CreateGroupAsync("group");
        _plane.Clock.Advance(_delay);
        await _plane.Client.ModifyUserGroupAsync(new ModifyUserGroupRequest { UserGroupId = "group", UserIdsToAdd = ["app"] });

        await Refused.WithAsync(
            "InvalidUserGroupState",
            "User group group has status modifying. Only active user groups can be modified.",
            () => _plane.Client.ModifyUserGroupAsync(new ModifyUserGroupRequest { UserGroupId = "group", UserIdsToRemove = ["app"] }));
    }

    [Fact]
    public async Task A_change_of_a_group_passes_its_users_through_modifying()
    {
        await _plane.CreateUserAsync("app");
        await _plane.CreateGroupAsync("group");
        _plane.Clock.Advance(_delay);
        await _plane.Client.ModifyUserGroupAsync(new ModifyUserGroupRequest { UserGroupId = "group", UserIdsToAdd = ["app"] });

        Assert.Equal("modifying", (await _plane.UserAsync("app")).Status);
        await Refused.WithAsync(
            "InvalidUserState",
            "User app has status modifying. Only active users can be modified.",
            () => _plane.Client.ModifyUserAsync(new ModifyUserRequest { UserId = "app", AccessString = "off" }));
        _plane.Clock.Advance(_delay);
        Assert.Equal("active", (await _plane.UserAsync("app")).Status);
    }

    [Fact]
    public async Task A_change_of_a_user_passes_its_groups_and_their_caches_through_modifying()
    {
        await _plane.CreateUserAsync("app");
        await _plane.CreateGroupAsync("group", "default", "app");
        _plane.Clock.Advance(_delay);
        await _plane.CreateCacheAsync("cache", r => r.UserGroupIds = ["group"]);
        _plane.Clock.Advance(_delay);

        await _plane.Client.ModifyUserAsync(new ModifyUserRequest { UserId = "app", AccessString = "off" });

        Assert.Equal("modifying", (await _plane.GroupAsync("group")).Status);
        Assert.Equal("modifying", (await _plane.CacheAsync("cache")).Status);
        _plane.Clock.Advance(_delay);
        Assert.Equal("active", (await _plane.GroupAsync("group")).Status);
        Assert.Equal("available", (await _plane.CacheAsync("cache")).Status);
    }

    [Fact]
    public async Task A_change_of_a_caches_group_passes_the_group_and_its_users_through_modifying()
    {
        await _plane.CreateUserAsync("app");
        await _plane.CreateGroupAsync("group", "default", "app");
        await _plane.CreateCacheAsync("cache");
        _plane.Clock.Advance(_delay);

        await _plane.Client.ModifyReplicationGroupAsync(new ModifyReplicationGroupRequest { ReplicationGroupId = "cache", UserGroupIdsToAdd = ["group"] });

        Assert.Equal("modifying", (await _plane.GroupAsync("group")).Status);
        Assert.Equal("modifying", (await _plane.UserAsync("app")).Status);
        _plane.Clock.Advance(_delay);
        Assert.Equal("active", (await _plane.UserAsync("app")).Status);
    }

    [Fact]
    public async Task A_cache_that_is_not_available_cannot_be_modified()
    {
        await _plane.CreateCacheAsync("cache");

        await Refused.WithAsync(
            "InvalidReplicationGroupState",
            "Replication group must be in available state to modify.",
            () => _plane.Client.ModifyReplicationGroupAsync(new ModifyReplicationGroupRequest { ReplicationGroupId = "cache", ReplicationGroupDescription = "new" }));
    }

    [Fact]
    public async Task What_is_changing_has_no_tags_until_the_delay_has_passed()
    {
        await _plane.CreateUserAsync("app");
        await _plane.CreateGroupAsync("group", "default", "app");
        await _plane.CreateCacheAsync("cache");
        await Refused.WithAsync("UserGroupNotFound", "group is not available for tagging", () => Tags("usergroup:group"));
        await Refused.WithAsync("InvalidReplicationGroupState", "Cluster not in available state to perform tagging operations.", () => Tags("replicationgroup:cache"));
        await Refused.WithAsync("InvalidReplicationGroupState", () => Tags("cluster:cache-001"));
        _plane.Clock.Advance(_delay);
        await Tags("usergroup:group");
        await Tags("replicationgroup:cache");

        await _plane.Client.ModifyUserAsync(new ModifyUserRequest { UserId = "app", AccessString = "off" });
        await Refused.WithAsync("UserNotFound", "app is not available for tagging", () => Tags("user:app"));
        await Refused.WithAsync("UserNotFound", () => _plane.Client.AddTagsToResourceAsync(
            new AddTagsToResourceRequest { ResourceName = Arn("user:app"), Tags = [new Tag { Key = "team", Value = "ops" }] }));
        await Refused.WithAsync("UserNotFound", () => _plane.Client.RemoveTagsFromResourceAsync(new RemoveTagsFromResourceRequest { ResourceName = Arn("user:app"), TagKeys = ["team"] }));
        _plane.Clock.Advance(_delay);
        await Tags("user:app");

        static string Arn(string name) => "arn:aws:elasticache:us-east-1:123456789012:" + name;
        Task Tags(string name) => _plane.Client.ListTagsForResourceAsync(new ListTagsForResourceRequest { ResourceName = Arn(name) });
    }

    [Fact]
    public async Task What_is_being_deleted_is_told_of_until_the_delay_has_passed()
    {
        await _plane.CreateUserAsync("app");
        await _plane.Client.DeleteUserAsync(new DeleteUserRequest { UserId = "app" });

        Assert.Equal("deleting", (await _plane.UserAsync("app")).Status);
        _plane.Clock.Advance(_delay);
        await Refused.WithAsync("UserNotFound", () => _plane.UserAsync("app"));
    }

    [Fact]
    public async Task A_change_ends_when_it_is_due_whenever_one_looks()
    {
        await _plane.CreateGroupAsync("group");
        await _plane.CreateCacheAsync("cache", r => r.PreferredMaintenanceWindow = "wed:03:00-wed:04:00");
        _plane.Clock.Advance(_delay);
        await _plane.Client.ModifyReplicationGroupAsync(new ModifyReplicationGroupRequest { ReplicationGroupId = "cache", CacheNodeType = "cache.t3.medium" });

        _plane.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 4, 4, 0, 0, TimeSpan.Zero));

        var cache = await _plane.CacheAsync("cache");
        Assert.Equal(("available", "cache.t3.medium"), (cache.Status, cache.CacheNodeType));
        var events = (await _plane.Client.DescribeEventsAsync(new DescribeEventsRequest { Duration = 5_000 })).Events!;
        Assert.Equal(
            [("Replication group created.", new DateTime(2026, 3, 2, 12, 2, 0)), ("Replication group modified.", new DateTime(2026, 3, 4, 3, 2, 0))],
            events.Where(e => e.SourceIdentifier == "cache").Select(e => (e.Message!, e.Date!.Value.ToUniversalTime())));
    }

    [Fact]
    public async Task What_waits_for_the_maintenance_window_is_not_hurried_by_a_change_that_does_not_wait()
    {
        await _plane.CreateCacheAsync("cache", r => r.PreferredMaintenanceWindow = "wed:03:00-wed:04:00");
        await _plane.Client.CreateCacheClusterAsync(new CreateCacheClusterRequest { CacheClusterId = "cluster", Engine = "redis", CacheNodeType = "cache.t3.small" });
        _plane.Clock.Advance(_delay);
        await _plane.Client.ModifyReplicationGroupAsync(new ModifyReplicationGroupRequest { ReplicationGroupId = "cache", CacheNodeType = "cache.t3.medium" });
        await _plane.Client.ModifyCacheClusterAsync(new ModifyCacheClusterRequest { CacheClusterId = "cluster", CacheNodeType = "cache.t3.medium" });

        await _plane.Client.ModifyReplicationGroupAsync(
            new ModifyReplicationGroupRequest { ReplicationGroupId = "cache", ReplicationGroupDescription = "another", PreferredMaintenanceWindow = "thu:03:00-thu:04:00" });
        await _plane.Client.ModifyCacheClusterAsync(new ModifyCacheClusterRequest { CacheClusterId = "cluster", PreferredMaintenanceWindow = "thu:03:00-thu:04:00" });

        _plane.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 4, 4, 0, 0, TimeSpan.Zero));
        Assert.Equal(("available", "cache.t3.small", "another"), await CacheAsync());
        Assert.Equal(("available", "cache.t3.small"), await ClusterAsync());
        _plane.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 5, 4, 0, 0, TimeSpan.Zero));
        Assert.Equal(("available", "cache.t3.medium", "another"), await CacheAsync());
        Assert.Equal(("available", "cache.t3.medium"), await ClusterAsync());

        async Task<(string?, string?, string?)> CacheAsync()
        {
            var cache = await _plane.CacheAsync("cache");
            return (cache.Status, cache.CacheNodeType, cache.Description);
        }

        async Task<(string?, string?)> ClusterAsync()
        {
            var clusters = (await _plane.Client.DescribeCacheClustersAsync(new DescribeCacheClustersRequest { CacheClusterId = "cluster" })).CacheClusters!;
            return (clusters[0].CacheClusterStatus, clusters[0].CacheNodeType);
        }
    }
}
