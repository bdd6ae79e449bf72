using Amazon.ElastiCache.Model;
using ElastiCacheRbac.Local.Tests.Support;

namespace ElastiCacheRbac.Local.Tests;

public sealed class UserGroupTests : IDisposable
{
    private readonly TestPlane _plane = new();

    public void Dispose() => _plane.Dispose();

    [Fact]
    public async Task A_group_is_created_and_active_at_the_next_look()
    {
        await _plane.CreateUserAsync("app");
        var created = await _plane.CreateGroupAsync("Group", "app", "default");

        Assert.Equal("creating", created.Status);
        var group = await _plane.GroupAsync("group");
        Assert.Equal(("group", "active", "redis", "6.0"), (group.UserGroupId, group.Status, group.Engine, group.MinimumEngineVersion));
        Assert.Equal(["app", "default"], group.UserIds!);
        Assert.Equal("arn:aws:elasticache:us-east-1:123456789012:usergroup:group", group.ARN);
        Assert.Equal(["group"], (await _plane.UserAsync("app")).UserGroupIds!);
    }

    [Fact]
    public async Task A_redis_group_needs_a_user_named_default()
    {
        const string Words = "Redis user group needs to contain a user with the user name default.";
        await _plane.CreateUserAsync("app");
        await Refused.WithAsync("DefaultUserRequired", Words, () => _plane.CreateGroupAsync("group", "app"));

        await _plane.CreateGroupAsync("group", "default");
        await Refused.WithAsync("DefaultUserRequired", Words, () => Modify(remove: ["default"]));
    }

    [Fact]
    public async Task A_valkey_group_needs_none_and_takes_both_kinds_of_users()
    {
        await _plane.CreateUserAsync("new", engine: "valkey");
        await _plane.CreateUserAsync("old");

        await _plane.Client.CreateUserGroupAsync(new CreateUserGroupRequest { UserGroupId = "group", Engine = "valkey", UserIds = ["new", "old"] });

        Assert.Equal("7.2", (await _plane.GroupAsync("group")).MinimumEngineVersion);
    }

    [Fact]
    public Task A_valkey_group_takes_no_user_without_password() => Refused.WithAsync(
        "InvalidParameterValue",
        "No password user ID cannot be added to user group with engine Valkey",
        () => _plane.Client.CreateUserGroupAsync(new CreateUserGroupRequest { UserGroupId = "group", Engine = "valkey", UserIds = ["default"] }));

    [Fact]
    public async Task Two_members_do_not_share_a_user_name()
    {
        await _plane.CreateUserAsync("new-default", "default");

        await Refused.WithAsync("DuplicateUserName", () => _plane.CreateGroupAsync("group", "default", "new-default"));
    }

    [Fact]
    public async Task The_default_user_is_swapped_in_one_change_that_shows_as_pending()
    {
        await _plane.CreateUserAsync("new-default", "default", accessString: "off +get ~keys*");
        await _plane.CreateGroupAsync("group");

        var modified = await Modify(add: ["new-default"], remove: ["default"]);

        Assert.Equal("modifying", modified.Status);
        Assert.Equal(["default"], modified.UserIds!);
        Assert.Equal(["new-default"], modified.PendingChanges!.UserIdsToAdd!);
        Assert.Equal(["default"], modified.PendingChanges.UserIdsToRemove!);
        var group = await _plane.GroupAsync("group");
        Assert.Equal("active", group.Status);
        Assert.Equal(["new-default"], group.UserIds!);
        Assert.Null(group.PendingChanges);
    }

    [Fact]
    public async Task Removing_one_who_is_not_a_member_fails_as_a_whole()
    {
        await _plane.CreateUserAsync("one");
        await _plane.CreateUserAsync("two");
        await _plane.CreateGroupAsync("group");

        var error = await Refused.WithAsync("InvalidParameterValue", () => Modify(add: ["one"], remove: ["two"]));

        Assert.Contains("is not a member of user group", error.Message, StringComparison.Ordinal);
        Assert.Equal(["default"], (await _plane.GroupAsync("group")).UserIds!);
    }

    [Fact]
    public async Task One_user_is_not_added_and_removed_at_once()
    {
        await _plane.CreateUserAsync("app");
        await _plane.CreateGroupAsync("group", "default", "app");

        await Refused.WithAsync("InvalidParameterCombination", () => Modify(add: ["app"], remove: ["app"]));
    }

    [Fact]
    public async Task A_user_that_does_not_exist_cannot_become_a_member()
    {
        await Refused.WithAsync("UserNotFound", "User nobody not found.", () => _plane.CreateGroupAsync("group", "default", "nobody"));
        await _plane.CreateGroupAsync("group");
        await Refused.WithAsync("UserNotFound", "User nobody not found.", () => Modify(add: ["nobody"]));
    }

    [Fact]
    public async Task A_deleted_user_is_taken_out_of_its_groups()
    {
        await _plane.CreateUserAsync("app");
        await _plane.CreateGroupAsync("group", "default", "app");

        await _plane.Client.DeleteUserAsync(new DeleteUserRequest { UserId = "app" });

        Assert.Equal(["default"], (await _plane.GroupAsync("group")).UserIds!);
    }

    [Fact]
    public async Task The_default_user_of_a_group_cannot_be_deleted()
    {
        await _plane.CreateUserAsync("new-default", "default");
        await _plane.CreateGroupAsync("group", "new-default");

        await Refused.WithAsync(
            "DefaultUserAssociatedToUserGroup",
            "User is associated to user group(s) as a default user and can't be deleted.",
            () => _plane.Client.DeleteUserAsync(new DeleteUserRequest { UserId = "new-default" }));
    }

    [Fact]
    public async Task A_group_is_deleted_and_its_users_stay()
    {
        await _plane.CreateUserAsync("app");
        await _plane.CreateGroupAsync("group", "default", "app");

        Assert.Equal("deleting", (await _plane.Client.DeleteUserGroupAsync(new DeleteUserGroupRequest { UserGroupId = "group" })).Status);

        await Refused.WithAsync("UserGroupNotFound", "User group group not found.", () => _plane.GroupAsync("group"));
        Assert.Empty((await _plane.UserAsync("app")).UserGroupIds!);
    }

    [Fact]
    public async Task A_group_with_caches_cannot_be_deleted()
    {
        await _plane.CreateGroupAsync("group");
        await _plane.CreateCacheAsync("cache", r => r.UserGroupIds = ["group"]);

        await Refused.WithAsync("InvalidUserGroupState", () => _plane.Client.DeleteUserGroupAsync(new DeleteUserGroupRequest { UserGroupId = "group" }));
    }

    [Fact]
    public async Task Groups_and_their_members_are_limited_by_quotas()
    {
        using var plane = new TestPlane(quotas: new LocalQuotas { UserGroups = 1, UsersPerGroup = 2 });
        await plane.CreateUserAsync("one");
        await plane.CreateUserAsync("two");

        await Refused.WithAsync("UserGroupQuotaExceeded", () => plane.CreateGroupAsync("group", "default", "one", "two"));
        await plane.CreateGroupAsync("group", "default", "one");
        await Refused.WithAsync("UserGroupQuotaExceeded", () => plane.CreateGroupAsync("another"));
        await Refused.WithAsync("InvalidParameterValue", "The number of users exceeds the user group limit of 2.", () => plane.Client.ModifyUserGroupAsync(
            new ModifyUserGroupRequest { UserGroupId = "group", UserIdsToAdd = ["two"] }));
    }

    [Fact]
    public Task A_group_ID_has_at_most_40_characters() =>
        Refused.WithAsync("InvalidParameterValue", () => _plane.CreateGroupAsync(new string('g', 41)));

    [Fact]
    public async Task A_group_exists_once()
    {
        await _plane.CreateGroupAsync("group");

        await Refused.WithAsync("UserGroupAlreadyExists", () => _plane.CreateGroupAsync("GROUP"));
    }

    [Fact]
    public async Task A_group_goes_from_redis_to_valkey_and_not_back()
    {
        await _plane.CreateUserAsync("new-default", "default");
        await _plane.CreateGroupAsync("group", "new-default");
        await _plane.Client.ModifyUserGroupAsync(new ModifyUserGroupRequest { UserGroupId = "group", Engine = "valkey" });

        Assert.Equal("valkey", (await _plane.GroupAsync("group")).Engine);
        await Refused.WithAsync("InvalidParameterValue", () => _plane.Client.ModifyUserGroupAsync(new ModifyUserGroupRequest { UserGroupId = "group", Engine = "redis" }));
    }

    private Task<ModifyUserGroupResponse> Modify(List<string>? add = null, List<string>? remove = null) =>
        _plane.Client.ModifyUserGroupAsync(new ModifyUserGroupRequest { UserGroupId = "group", UserIdsToAdd = add, UserIdsToRemove = remove });
}
