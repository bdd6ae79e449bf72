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
}
