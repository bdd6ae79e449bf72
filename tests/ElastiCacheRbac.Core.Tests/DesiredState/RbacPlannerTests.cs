using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.DesiredState;
using ElastiCacheRbac.DesiredState.Planning;
using ElastiCacheRbac.Users;
using static ElastiCacheRbac.Core.Tests.DesiredState.Account;

namespace ElastiCacheRbac.Core.Tests.DesiredState;

public sealed class RbacPlannerTests
{
    private static readonly RbacState _file = new()
    {
        Users = [Wanted("app"), Wanted("app-default", "off -@all", name: "default")],
        UserGroups = [WantedGroup("team", ["app", "app-default"], caches: ["sessions"], serverless: ["carts"])],
    };

    [Fact]
    public void Users_come_before_groups_and_groups_before_caches_and_each_waits_for_what_it_needs()
    {
        RbacPlan plan = RbacPlanner.Plan(_file, Of(caches: [Cache("sessions")], serverless: [Serverless("carts")]));

        Assert.Equal(
            ["Create User app", "Create User app-default", "Create UserGroup team", "Assign ReplicationGroup sessions", "Assign ServerlessCache carts"],
            plan.Changes.Select(c => $"{c.Kind} {c.ResourceType} {c.ResourceId}"));
        Assert.Equal(["", "", "1 2", "3", "3"], plan.Changes.Select(c => string.Join(" ", c.DependsOn)));
        Assert.Equal("5 changes: create 2 users; create 1 user group; assign 1 replication group; assign 1 serverless cache.", plan.Summary);
        Assert.Empty(plan.Hazards);
    }

    [Fact]
    public void An_account_that_is_as_the_file_says_needs_nothing_though_the_service_words_it_otherwise()
    {
        RbacPlan plan = RbacPlanner.Plan(_file, Of(
            [User("app"), User("app-default", "off -@all", name: "default")],
            [Group("team", ["app", "app-default"], ["sessions"], ["carts"])],
            [Cache("sessions", "team")],
            [Serverless("carts", "team")]));

        Assert.Empty(plan.Changes);
        Assert.Empty(plan.Hazards);
        Assert.Equal("Nothing to change.", plan.Summary);
    }

    [Fact]
    public void A_changed_access_string_tells_what_is_gained_and_lost()
    {
        RbacPlan plan = RbacPlanner.Plan(
            new RbacState { Users = [Wanted("app", "on ~app:* ~log:* +get")] }, Of([User("app", "on ~app:* -@all +get +set")]));

        RbacChange change = Assert.Single(plan.Changes);
        Assert.Equal("modify user app: set the access string to 'on ~app:* ~log:* +get'", change.Description);
        Assert.Equal(["command get in part", "~log:*"], change.Gained);
        Assert.Equal(["command set"], change.Lost);
        Assert.EndsWith("Connections stay.", change.Effect, StringComparison.Ordinal);
    }

    [Fact]
    public void However_many_members_come_and_go_a_group_takes_one_change()
    {
        string[] old = [.. Enumerable.Range(0, 40).Select(i => $"old-{i}")];
        string[] young = [.. Enumerable.Range(0, 40).Select(i => $"new-{i}")];
        AccountState account = Of(
            [.. old.Concat(young).Select(id => User(id)), User("d", "off -@all", name: "default"), User("e", "off -@all", name: "default")],
            [Group("team", [.. old, "d"], ["sessions"])],
            [Cache("sessions", "team")]);

        RbacPlan plan = RbacPlanner.Plan(
            new RbacState { UserGroups = [WantedGroup("team", [.. young, "e"], ["sessions"])], ExistingUserIds = [.. young, "e"] }, account);

        RbacChange change = Assert.Single(plan.Changes);
        Assert.Equal(41, plan.Calls[0].UserGroupChange!.UserIdsToAdd.Count);
        Assert.Equal(41, plan.Calls[0].UserGroupChange!.UserIdsToRemove.Count);
        Assert.Contains("Connections of old-0, old-1, old-2, old-3, old-4 and 36 more end.", change.Effect, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cache_of_another_group_moves_in_one_change()
    {
        RbacPlan plan = RbacPlanner.Plan(_file, Of(
            [User("app"), User("app-default", "off -@all", name: "default"), User("x", name: "default")],
            [Group("team", ["app", "app-default"], [], ["carts"]), Group("other", ["x"], ["sessions"])],
            [Cache("sessions", "other")],
            [Serverless("carts", "team")]));

        Assert.Equal("guard replication group sessions by user group team in place of other", Assert.Single(plan.Changes).Description);
        Assert.Equal(["team"], plan.Calls[0].ReplicationGroupChange!.UserGroupIdsToAdd);
        Assert.Equal(["other"], plan.Calls[0].ReplicationGroupChange!.UserGroupIdsToRemove);
    }

    [Fact]
    public void What_is_on_its_way_already_is_not_asked_for_again()
    {
        AccountState account = Of(
            [User("app"), User("app-default", "off -@all", name: "default")],
            [Group("team", ["app-default"], ["sessions"], ["carts"]) with { Status = "modifying", PendingChanges = new(["app"], []) }],
            [Cache("sessions") with { PendingModifiedValues = new() { UserGroupIdsToAdd = ["team"] } }],
            [Serverless("carts", "team")]);

        Assert.Empty(RbacPlanner.Plan(_file, account).Changes);
    }

    [Fact]
    public void Without_pruning_what_the_file_does_not_name_is_left_alone()
    {
        RbacPlan plan = RbacPlanner.Plan(new RbacState(), Of([User("app")], [Group("team", ["app", "default"], ["sessions"])], [Cache("sessions", "team")]));

        Assert.Empty(plan.Changes);
    }

    [Fact]
    public void Pruning_takes_groups_off_caches_then_deletes_groups_then_users()
    {
        AccountState account = Of([User("app"), User("d", name: "default")], [Group("team", ["app", "d"], ["sessions"])], [Cache("sessions", "team")]);

        RbacPlan plan = RbacPlanner.Plan(new RbacState(), account, Ours(account));

        Assert.Equal(
            ["Unassign sessions after ", "Delete team after 1", "Delete app after 2", "Delete d after 2"],
            plan.Changes.Select(c => $"{c.Kind} {c.ResourceId} after {string.Join(" ", c.DependsOn)}"));
        PlanHazard hazard = Assert.Single(plan.Hazards);
        Assert.Equal(("CacheLeftOpen", true), (hazard.ErrorId, hazard.CanBeForced));
    }

    [Fact]
    public void Pruning_leaves_what_another_file_administers_and_has_to_be_forced_for_what_none_does()
    {
        AccountState account = Of([User("ours"), User("theirs"), User("nobodys")]);
        PlanOptions scopes = Prune(new() { [account.Users[1].Arn] = "default", [account.Users[2].Arn] = "other" });

        RbacPlan plan = RbacPlanner.Plan(new RbacState(), account, scopes);

        Assert.Equal(["ours", "nobodys"], plan.Changes.Select(c => c.ResourceId));
        PlanHazard hazard = Assert.Single(plan.Hazards);
        Assert.Equal(("NotManaged", "nobodys", true), (hazard.ErrorId, hazard.ResourceId, hazard.CanBeForced));
    }

    [Fact]
    public void Pruning_does_not_take_the_default_user_from_a_group_that_stays()
    {
        AccountState account = Of([User("d", name: "default")], [Group("theirs", ["d"])]);
        PlanOptions scopes = Prune(new() { [account.Users[1].Arn] = "default", [account.UserGroups[0].Arn] = "other" });

        PlanHazard hazard = Assert.Single(RbacPlanner.Plan(new RbacState(), account, scopes).Hazards);

        Assert.Equal(("GroupLosesDefaultUser", "theirs", false), (hazard.ErrorId, hazard.ResourceId, hazard.CanBeForced));
    }

    [Theory]
    [InlineData("on ~app:* +@read", true)]
    [InlineData("off ~app:* +@all", true)]
    [InlineData("on %R~app:* +@all", true)]
    [InlineData("on +@all", true)]
    [InlineData("on ~app:* +@read +flushall", true)]
    [InlineData("on ~app:* +@read (~log:* +append)", false)]
    public void The_last_who_can_write_is_not_taken_away_unasked(string access, bool lost)
    {
        AccountState account = Of(
            [User("app"), User("d", "off -@all", name: "default")], [Group("team", ["app", "d"], ["sessions"])], [Cache("sessions", "team")]);

        RbacPlan plan = RbacPlanner.Plan(new RbacState { Users = [Wanted("app", access)] }, account);

        Assert.Equal(lost ? ["LastWriterLost sessions True"] : [], plan.Hazards.Select(h => $"{h.ErrorId} {h.ResourceId} {h.CanBeForced}"));
    }

    [Fact]
    public void Who_never_could_write_is_not_missed()
    {
        AccountState account = Of(
            [User("app", "on ~* -@all +@read"), User("d", "off -@all", name: "default")], [Group("team", ["app", "d"], ["sessions"])], [Cache("sessions", "team")]);

        Assert.Empty(RbacPlanner.Plan(new RbacState { Users = [Wanted("app", "on ~app:* +get")] }, account).Hazards);
    }

    [Fact]
    public void All_that_the_service_would_refuse_is_told_at_once()
    {
        RbacState file = new()
        {
            Users = [Wanted("app", name: "renamed"), Wanted("back")],
            UserGroups =
            [
                WantedGroup("team", ["app", "gone"], ["plain", "tokened", "missing"]),
                WantedGroup("valkeys", ["back"], ["old-engine"], engine: "valkey"),
            ],
            ExistingUserIds = ["gone"],
        };

        RbacPlan plan = RbacPlanner.Plan(file, Of(
            [User("app"), User("back", engine: "valkey")],
            caches: [Cache("plain", encrypted: false), Cache("tokened", token: true), Cache("old-engine")]));

        Assert.Equal(
            [
                "UserNameFixed app", "EngineFixed back", "MemberMissing team", "CacheWithoutEncryption plain", "CacheWithAuthToken tokened",
                "CacheMissing missing", "EngineOfCacheDiffers old-engine",
            ],
            plan.Hazards.Where(h => !h.CanBeForced).Select(h => $"{h.ErrorId} {h.ResourceId}"));
    }

    [Fact]
    public void A_member_of_another_file_may_not_share_a_name_and_a_redis_group_needs_its_default_user()
    {
        RbacState file = new() { UserGroups = [WantedGroup("team", ["a", "b"])], ExistingUserIds = ["a", "b"] };

        RbacPlan plan = RbacPlanner.Plan(file, Of([User("a", name: "same"), User("b", name: "same")]));

        Assert.Equal(["MemberNamesEqual", "GroupLosesDefaultUser"], plan.Hazards.Select(h => h.ErrorId));
    }

    [Fact]
    public void A_change_of_a_user_tells_the_groups_and_caches_where_it_is_felt()
    {
        AccountState account = Of(
            [User("app"), User("d", "off -@all", name: "default")],
            [Group("team", ["app", "d"], ["sessions"], ["carts"])],
            [Cache("sessions", "team")],
            [Serverless("carts", "team")]);

        RbacChange change = Assert.Single(RbacPlanner.Plan(new RbacState { Users = [Wanted("app", "on ~app:* +@read +@write +ping")] }, account).Changes);

        Assert.EndsWith("Reaches user group team; replication group sessions; serverless cache carts. Connections stay.", change.Effect, StringComparison.Ordinal);
    }

    [Fact]
    public void An_access_string_with_commands_of_modules_is_the_same_as_the_service_stores_it()
    {
        RbacState file = new() { Users = [Wanted("app", "on +json.get ~app:*"), Wanted("other", "on ~app:* +json.get")] };

        RbacPlan plan = RbacPlanner.Plan(file, Of([User("app", "on ~app:* -@all +json.get"), User("other", "on ~app:* -@all +json.set")]));

        Assert.Equal("other", Assert.Single(plan.Changes).ResourceId);
    }

    [Fact]
    public void A_group_that_becomes_a_valkey_group_may_guard_no_redis_cache_and_have_no_member_without_password()
    {
        RbacState file = new()
        {
            UserGroups = [WantedGroup("team", ["app", "open"], engine: "valkey")],
            ExistingUserIds = ["app", "open"],
        };

        RbacPlan plan = RbacPlanner.Plan(file, Of(
            [User("app"), User("open") with { AuthenticationMode = AuthenticationMode.NoPasswordRequired }],
            [Group("team", ["app", "open"], ["sessions", "upgraded"])],
            [Cache("sessions", "team"), Cache("upgraded", "team", engine: "valkey")]));

        Assert.Equal(["MemberWithoutPassword team", "EngineOfCacheDiffers sessions"], plan.Hazards.Where(h => !h.CanBeForced).Select(h => $"{h.ErrorId} {h.ResourceId}"));
    }

    [Fact]
    public void Who_is_being_deleted_is_no_member_to_be_and_comes_anew_where_the_file_wants_it()
    {
        RbacState file = new() { Users = [Wanted("app")], UserGroups = [WantedGroup("team", ["app", "other", "default"])], ExistingUserIds = ["other"] };

        RbacPlan plan = RbacPlanner.Plan(file, Of(
            [User("app", status: "deleting"), User("other", status: "deleting")], [Group("team", ["app"]) with { Status = "deleting" }]));

        Assert.Equal(["Create app True", "Create team True"], plan.Changes.Select((c, i) => $"{c.Kind} {c.ResourceId} {plan.Calls[i].ReplacesDeleted}"));
        Assert.Equal("MemberMissing", Assert.Single(plan.Hazards).ErrorId);
    }

    [Fact]
    public void A_resource_that_two_pages_told_is_one()
    {
        AccountState account = Of([User("app"), User("app"), User("app-default", "off -@all", name: "default")], [Group("team", ["app", "app-default"], ["sessions"], ["carts"])]);

        RbacPlan plan = RbacPlanner.Plan(_file, account with { ReplicationGroups = [Cache("sessions", "team")], ServerlessCaches = [Serverless("carts", "team")] });

        Assert.Empty(plan.Changes);
    }

    private static PlanOptions Ours(AccountState account) =>
        Prune(account.Users.Select(u => u.Arn).Concat(account.UserGroups.Select(g => g.Arn)).ToDictionary(arn => arn, _ => "default"));

    private static PlanOptions Prune(Dictionary<string, string> scopes) => new() { Prune = true, Scopes = scopes };
}
