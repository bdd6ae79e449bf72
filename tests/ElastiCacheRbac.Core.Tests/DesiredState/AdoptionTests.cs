using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.DesiredState;
using ElastiCacheRbac.DesiredState.Planning;
using static ElastiCacheRbac.Core.Tests.DesiredState.Account;

namespace ElastiCacheRbac.Core.Tests.DesiredState;

public sealed class AdoptionTests
{
    private static readonly AccountState _account = Of(
        [User("app"), User("app-default", "off -@all", name: "default"), User("guest")],
        [Group("team", ["app", "app-default"], ["sessions"])],
        [Cache("sessions", "team")]);

    private static readonly RbacState _file = new()
    {
        Scope = "web",
        Users = [Wanted("app"), Wanted("app-default", "off -@all", name: "default")],
        UserGroups = [WantedGroup("team", ["app", "app-default"], ["sessions"])],
    };

    [Fact]
    public void A_file_that_names_a_scope_adopts_what_it_describes_and_was_there_before()
    {
        RbacPlan plan = Plan(_file, []);

        Assert.Equal(
            [
                "adopt user app: it will be managed by scope web",
                "adopt user app-default: it will be managed by scope web",
                "adopt user group team: it will be managed by scope web",
            ],
            plan.Changes.Select(c => c.Description));
        Assert.Equal("3 changes: adopt 2 users; adopt 1 user group.", plan.Summary);
        Assert.Equal("web", plan.Calls[0].Tags[ManagedScope.TagKey]);
        Assert.Empty(plan.Hazards);
    }

    [Fact]
    public void What_bears_the_scope_already_is_not_adopted_again() =>
        Assert.Empty(Plan(_file, new() { ["app"] = "web", ["app-default"] = "web", ["team"] = "web" }).Changes);

    [Fact]
    public void What_another_file_manages_is_taken_over_by_force_only()
    {
        RbacPlan plan = Plan(_file, new() { ["app"] = "jobs", ["app-default"] = "web", ["team"] = "web" });

        Assert.Equal("adopt user app: it will be managed by scope web in place of jobs", Assert.Single(plan.Changes).Description);
        PlanHazard hazard = Assert.Single(plan.Hazards);
        Assert.Equal(("ManagedElsewhere", "app", true), (hazard.ErrorId, hazard.ResourceId, hazard.CanBeForced));
        Assert.Contains("scope 'jobs'", hazard.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_names_no_scope_adopts_nothing() => Assert.Empty(Plan(_file with { Scope = RbacState.DefaultScope }, []).Changes);

    [Fact]
    public void Nothing_waits_for_an_adoption_but_for_the_change_beside_it()
    {
        RbacState file = _file with { Users = [Wanted("app", "on ~* +@all"), Wanted("new"), _file.Users[1]], UserGroups = [WantedGroup("team", ["app", "new", "app-default"], ["sessions"])] };

        RbacPlan plan = Plan(file, new() { ["app-default"] = "web", ["team"] = "web" });

        Assert.Equal(["Modify app after ", "Create new after ", "Modify team after 1 2", "Adopt app after "], plan.Changes.Select(c => $"{c.Kind} {c.ResourceId} after {string.Join(" ", c.DependsOn)}"));
    }

    [Theory]
    [InlineData("web", false, "app app-default team")]
    [InlineData("web", true, "app app-default team guest")]
    [InlineData("default", true, "guest")]
    [InlineData("default", false, "")]
    public void Tags_are_read_only_where_they_decide_something(string scope, bool prune, string needed) =>
        Assert.Equal(needed, string.Join(" ", PlanOptions.ScopesNeeded(_file with { Scope = scope }, _account, prune).Select(arn => arn.Split(':')[^1])));

    [Fact]
    public void What_is_being_deleted_is_created_anew_with_the_tag_and_not_adopted()
    {
        AccountState account = _account with { Users = [.. _account.Users.Select(u => u.UserId == "app" ? u with { Status = "deleting" } : u)] };

        RbacPlan plan = RbacPlanner.Plan(_file, account, new PlanOptions { Scopes = Scopes(new() { ["app-default"] = "web", ["team"] = "web" }) });

        Assert.Equal(["Create app"], plan.Changes.Select(c => $"{c.Kind} {c.ResourceId}"));
        Assert.DoesNotContain("app", PlanOptions.ScopesNeeded(_file, account, prune: false).Select(arn => arn.Split(':')[^1]));
    }

    private static RbacPlan Plan(RbacState file, Dictionary<string, string> scopes) => RbacPlanner.Plan(file, _account, new PlanOptions { Scopes = Scopes(scopes) });

    private static Dictionary<string, string> Scopes(Dictionary<string, string> byId) =>
        _account.Users.Select(u => (Id: u.UserId, u.Arn)).Concat(_account.UserGroups.Select(g => (Id: g.UserGroupId, g.Arn)))
            .Where(r => byId.ContainsKey(r.Id)).ToDictionary(r => r.Arn, r => byId[r.Id]);
}
