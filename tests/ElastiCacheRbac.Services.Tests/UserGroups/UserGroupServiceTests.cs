using System.Net;
using ElastiCacheRbac.Ensuring;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Services.Tests.Support;
using ElastiCacheRbac.UserGroups;

namespace ElastiCacheRbac.Services.Tests.UserGroups;

public sealed class UserGroupServiceTests
{
    private const string Adding = "<PendingChanges><UserIdsToAdd><member>c</member></UserIdsToAdd><UserIdsToRemove><member>b</member></UserIdsToRemove></PendingChanges>";

    [Fact]
    public async Task Create_sends_the_members_once_each()
    {
        var service = new ScriptedService().On("CreateUserGroup", Xml.Group(users: ["a", "default"]));
        using var connection = Test.Connect(service);

        UserGroup group = await connection.UserGroups.CreateAsync(
            new UserGroupSpecification { UserGroupId = "Team", UserIds = ["a", "A", "default"] }, Test.Token);

        Assert.Equal(["a", "default"], service.Calls[0].List("UserIds"));
        Assert.Equal("team", service.Calls[0]["UserGroupId"]);
        Assert.Equal(["a", "default"], group.UserIds);
    }

    [Fact]
    public async Task A_redis_group_without_members_is_refused_before_any_call_but_a_valkey_group_is_not()
    {
        var service = new ScriptedService().On("CreateUserGroup", Xml.Group(users: [], engine: "valkey"));
        using var connection = Test.Connect(service);

        var error = await Assert.ThrowsAsync<InvalidInputException>(
            () => connection.UserGroups.CreateAsync(new UserGroupSpecification { UserGroupId = "team" }, Test.Token));
        await connection.UserGroups.CreateAsync(new UserGroupSpecification { UserGroupId = "team", Engine = "Valkey" }, Test.Token);

        Assert.Equal("DefaultUserRequired", error.ErrorId);
        Assert.Empty(Assert.Single(service.Calls).List("UserIds"));
    }

    [Fact]
    public async Task A_hundred_and_one_users_are_refused()
    {
        using var connection = Test.Connect(new ScriptedService());

        var error = await Assert.ThrowsAsync<InvalidInputException>(() => connection.UserGroups.CreateAsync(
            new UserGroupSpecification { UserGroupId = "team", UserIds = [.. Enumerable.Range(0, 101).Select(i => $"u{i}")] }, Test.Token));

        Assert.Equal("TooManyUsersInGroup", error.ErrorId);
    }

    [Fact]
    public async Task Modify_sends_one_call_with_just_what_is_not_so_already()
    {
        var service = new ScriptedService()
            .On("DescribeUserGroups", Xml.Groups(Xml.Group(users: ["default", "a", "b"])))
            .On("ModifyUserGroup", Xml.Group(status: "modifying", users: ["default", "a", "b"], pending: Adding));
        using var connection = Test.Connect(service);

        UserGroup group = await connection.UserGroups.ModifyAsync(
            new UserGroupChange { UserGroupId = "team", UserIdsToAdd = ["a", "C", "d"], UserIdsToRemove = ["b", "e"] }, Test.Token);

        var call = service.Calls[^1];
        Assert.Equal(["DescribeUserGroups", "ModifyUserGroup"], service.Operations);
        Assert.Equal(["c", "d"], call.List("UserIdsToAdd"));
        Assert.Equal(["b"], call.List("UserIdsToRemove"));
        Assert.Equal("+c -b", group.PendingChanges!.ToString());
    }

    [Fact]
    public async Task Modify_sends_nothing_when_everything_is_so_already()
    {
        var service = new ScriptedService().On("DescribeUserGroups", Xml.Groups(Xml.Group(status: "modifying", users: ["default", "b"], pending: Adding)));
        using var connection = Test.Connect(service);

        UserGroup group = await connection.UserGroups.ModifyAsync(
            new UserGroupChange { UserGroupId = "team", UserIdsToAdd = ["c"], UserIdsToRemove = ["b"], Engine = "redis" }, Test.Token);

        Assert.Equal("team", group.UserGroupId);
        Assert.Equal(["DescribeUserGroups"], service.Operations);
    }

    [Fact]
    public async Task A_busy_group_is_looked_at_again_before_the_next_try_since_its_members_may_have_changed()
    {
        var service = new ScriptedService()
            .On("DescribeUserGroups", Xml.Groups(Xml.Group(users: ["default"])))
            .On("DescribeUserGroups", Xml.Groups(Xml.Group(status: "modifying")))
            .On("DescribeUserGroups", Xml.Groups(Xml.Group(users: ["default", "a"])))
            .Refuse("ModifyUserGroup", "InvalidUserGroupState", "User group ID has status modifying. Only active user groups can be modified.")
            .On("ModifyUserGroup", Xml.Group(status: "modifying"));
        using var connection = Test.Connect(service);

        await connection.UserGroups.ModifyAsync(new UserGroupChange { UserGroupId = "team", UserIdsToAdd = ["a", "b"] }, Test.Token);

        Assert.Equal([["a", "b"], ["b"]], service.Calls.Where(c => c.Operation == "ModifyUserGroup").Select(c => c.List("UserIdsToAdd")));
    }

    [Fact]
    public async Task A_change_by_someone_else_in_between_is_seen_and_what_is_left_is_made()
    {
        var service = new ScriptedService()
            .On("DescribeUserGroups", Xml.Groups(Xml.Group(users: ["default", "b"])))
            .On("DescribeUserGroups", Xml.Groups(Xml.Group(users: ["default"])))
            .Refuse("ModifyUserGroup", "InvalidParameterValue", "b is not a member of user group team.")
            .On("ModifyUserGroup", Xml.Group(status: "modifying"));
        using var connection = Test.Connect(service);

        await connection.UserGroups.ModifyAsync(new UserGroupChange { UserGroupId = "team", UserIdsToAdd = ["a"], UserIdsToRemove = ["b"] }, Test.Token);

        var last = service.Calls[^1];
        Assert.Equal(["a"], last.List("UserIdsToAdd"));
        Assert.Empty(last.List("UserIdsToRemove"));
    }

    [Fact]
    public async Task A_refusal_for_another_reason_is_passed_on()
    {
        var service = new ScriptedService()
            .On("DescribeUserGroups", Xml.Groups(Xml.Group()))
            .Refuse("ModifyUserGroup", "InvalidParameterValue", "No password user ID cannot be added to user group with engine Valkey");
        using var connection = Test.Connect(service);

        var error = await Assert.ThrowsAsync<ServiceException>(
            () => connection.UserGroups.ModifyAsync(new UserGroupChange { UserGroupId = "team", UserIdsToAdd = ["a"] }, Test.Token));

        Assert.Equal(("InvalidParameterValue", ErrorKind.Refused), (error.ErrorId, error.Kind));
        Assert.Single(service.Calls, c => c.Operation == "ModifyUserGroup");
    }

    [Theory]
    [InlineData("NothingToChange", new string[0], new string[0])]
    [InlineData("UserAddedAndRemoved", new[] { "a" }, new[] { "A" })]
    public async Task Modify_refuses_what_makes_no_sense(string errorId, string[] add, string[] remove)
    {
        var service = new ScriptedService();
        using var connection = Test.Connect(service);

        var error = await Assert.ThrowsAsync<InvalidInputException>(() => connection.UserGroups.ModifyAsync(
            new UserGroupChange { UserGroupId = "team", UserIdsToAdd = add, UserIdsToRemove = remove }, Test.Token));

        Assert.Equal(errorId, error.ErrorId);
        Assert.Empty(service.Calls);
    }

    [Fact]
    public async Task Swapping_the_default_user_is_one_modify_with_both()
    {
        var service = new ScriptedService()
            .On("DescribeUserGroups", Xml.Groups(Xml.Group(users: ["a", "old"])))
            .On("DescribeUsers", Xml.Users(Xml.User("a"), Xml.User("default"), Xml.User("new", "default"), Xml.User("old", "default")))
            .On("ModifyUserGroup", Xml.Group(status: "modifying"));
        using var connection = Test.Connect(service);

        await connection.UserGroups.SwapDefaultUserAsync("team", "New", Test.Token);

        Assert.Equal(["DescribeUserGroups", "DescribeUsers", "ModifyUserGroup"], service.Operations);
        Assert.Equal(["new"], service.Calls[2].List("UserIdsToAdd"));
        Assert.Equal(["old"], service.Calls[2].List("UserIdsToRemove"));
    }

    [Fact]
    public async Task Swapping_in_the_user_that_is_the_default_already_sends_nothing()
    {
        var service = new ScriptedService()
            .On("DescribeUserGroups", Xml.Groups(Xml.Group(users: ["a", "mine"])))
            .On("DescribeUsers", Xml.Users(Xml.User("default"), Xml.User("mine", "default")));
        using var connection = Test.Connect(service);

        UserGroup group = await connection.UserGroups.SwapDefaultUserAsync("team", "mine", Test.Token);

        Assert.Equal(["a", "mine"], group.UserIds);
        Assert.DoesNotContain("ModifyUserGroup", service.Operations);
    }

    [Fact]
    public async Task Only_a_user_named_default_can_be_swapped_in()
    {
        var service = new ScriptedService()
            .On("DescribeUserGroups", Xml.Groups(Xml.Group()))
            .On("DescribeUsers", Xml.Users(Xml.User("default")))
            .On("DescribeUsers", Xml.Users(Xml.User("app")));
        using var connection = Test.Connect(service);

        var error = await Assert.ThrowsAsync<InvalidInputException>(() => connection.UserGroups.SwapDefaultUserAsync("team", "app", Test.Token));

        Assert.Equal(("DefaultUserNameNeeded", "app"), (error.ErrorId, error.Target));
        Assert.DoesNotContain("ModifyUserGroup", service.Operations);
    }

    [Fact]
    public async Task A_user_that_there_is_not_cannot_be_swapped_in()
    {
        var service = new ScriptedService()
            .On("DescribeUserGroups", Xml.Groups(Xml.Group()))
            .On("DescribeUsers", Xml.Users(Xml.User("default")))
            .Refuse("DescribeUsers", "UserNotFound", status: HttpStatusCode.NotFound);
        using var connection = Test.Connect(service);

        var error = await Assert.ThrowsAsync<ResourceNotFoundException>(() => connection.UserGroups.SwapDefaultUserAsync("team", "ghost", Test.Token));

        Assert.Equal(("UserNotFound", "ghost"), (error.ErrorId, error.Target));
    }

    [Fact]
    public async Task Ensure_makes_the_members_just_those_asked_for_in_one_call()
    {
        var service = new ScriptedService()
            .On("DescribeUserGroups", Xml.Groups(Xml.Group(users: ["default", "a", "b"])))
            .On("ModifyUserGroup", Xml.Group(status: "modifying"));
        using var connection = Test.Connect(service);

        var outcome = await connection.UserGroups.EnsureAsync(
            new UserGroupSpecification { UserGroupId = "team", UserIds = ["default", "b", "c"] }, converge: true, Test.Token);

        Assert.Equal((EnsureResult.Updated, "UserIds"), (outcome.Result, Assert.Single(outcome.Differences)));
        Assert.Equal(["c"], service.Calls[1].List("UserIdsToAdd"));
        Assert.Equal(["a"], service.Calls[1].List("UserIdsToRemove"));
        Assert.Null(service.Calls[1]["Engine"]);
    }

    [Fact]
    public async Task Ensure_counts_changes_under_way()
    {
        var service = new ScriptedService().On("DescribeUserGroups", Xml.Groups(Xml.Group(status: "modifying", users: ["default", "b"], pending: Adding)));
        using var connection = Test.Connect(service);

        var outcome = await connection.UserGroups.EnsureAsync(
            new UserGroupSpecification { UserGroupId = "team", UserIds = ["c", "default"] }, converge: true, Test.Token);

        Assert.Equal(EnsureResult.Unchanged, outcome.Result);
    }

    [Fact]
    public async Task A_valkey_group_does_not_become_a_redis_group()
    {
        var service = new ScriptedService().On("DescribeUserGroups", Xml.Groups(Xml.Group(engine: "valkey")));
        using var connection = Test.Connect(service);

        var error = await Assert.ThrowsAsync<EcException>(() => connection.UserGroups.EnsureAsync(
            new UserGroupSpecification { UserGroupId = "team", UserIds = ["default"] }, converge: true, Test.Token));

        Assert.Equal("CannotConverge", error.ErrorId);
    }

    [Fact]
    public async Task A_group_that_guards_a_cache_is_not_deleted_and_the_refusal_is_told_once_it_is_sure()
    {
        var service = new ScriptedService()
            .Refuse("DeleteUserGroup", "InvalidUserGroupState", "User group is associated with a replication group.")
            .On("DescribeUserGroups", Xml.Groups(Xml.Group()));
        using var connection = Test.Connect(service);

        var error = await Assert.ThrowsAsync<ResourceStateException>(() => connection.UserGroups.DeleteAsync("team", Test.Token));

        Assert.Equal(("InvalidUserGroupState", "team"), (error.ErrorId, error.Target));
        Assert.Equal(2, service.Operations.Count(o => o == "DeleteUserGroup"));
    }
}
