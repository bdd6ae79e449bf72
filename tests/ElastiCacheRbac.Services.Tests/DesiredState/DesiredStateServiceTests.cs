using System.Security;
using ElastiCacheRbac.Caches;
using ElastiCacheRbac.DesiredState;
using ElastiCacheRbac.DesiredState.Planning;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Services.Tests.Support;
using ElastiCacheRbac.Users;
using ElastiCacheRbac.Waiting;

namespace ElastiCacheRbac.Services.Tests.DesiredState;

public sealed class DesiredStateServiceTests
{
    private static readonly RbacState _file = new()
    {
        Scope = "web",
        Users = [User("app", "on ~app:* +@read +@write"), User("reader", "on ~app:* +@read"), User("d", "off -@all", "default")],
        UserGroups =
        [
            new() { UserGroupId = "team", UserIds = ["app", "reader", "d"], DefaultUserId = "d", ReplicationGroupIds = ["sessions"], ServerlessCacheNames = ["carts"] },
            new() { UserGroupId = "others", UserIds = ["app", "d"], DefaultUserId = "d" },
        ],
    };

    [Fact]
    public async Task An_empty_account_comes_to_be_as_the_file_says_and_then_nothing_is_left()
    {
        using LocalService service = new();
        await AddCachesAsync(service);
        int before = service.Changes.Count();
        List<ChangeOutcome> outcomes = [];

        RbacPlan plan = await service.Connection.DesiredState.PlanAsync(_file, cancellationToken: Test.Token);
        await ApplyAsync(service, plan, outcomes.Add, new WaitOptions());
        RbacPlan again = await service.Connection.DesiredState.PlanAsync(_file, prune: true, cancellationToken: Test.Token);

        Assert.Empty(again.Changes);
        Assert.Equal(plan.Changes, outcomes.Select(o => o.Change).OrderBy(c => c.Order));
        Assert.All(outcomes, o => Assert.Equal(ChangeResult.Done, o.Result));
        Assert.Equal(
            ["CreateUser", "CreateUser", "CreateUser", "CreateUserGroup", "CreateUserGroup"],
            service.Changes.Skip(before).Where(o => o.StartsWith("Create", StringComparison.Ordinal)).Order());

        // The group is busy with one cache when it is to guard the other, which may be refused at first.
        Assert.Equal(
            ["ModifyReplicationGroup", "ModifyServerlessCache"],
            service.Changes.Skip(before).Where(o => o.StartsWith("Modify", StringComparison.Ordinal)).Distinct().Order());
        Assert.Equal(
            "web", Assert.Single(await service.Connection.Tags.GetAsync((await service.Connection.UserGroups.FindAsync("team", Test.Token))!.Arn, Test.Token)).Value);
    }

    [Fact]
    public async Task Interrupted_at_any_point_running_it_again_finishes_the_job()
    {
        int interrupted = 0;
        foreach (bool after in new[] { false, true })
        {
            for (int at = 1; at <= 7; at++)
            {
                InterruptingHandler? handler = null;
                using LocalService service = new((inner, _) => handler = new InterruptingHandler(inner));
                await AddCachesAsync(service);
                (handler!.At, handler.After) = (at + 2, after);
                RbacPlan plan = await service.Connection.DesiredState.PlanAsync(_file, cancellationToken: Test.Token);

                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ApplyAsync(service, plan, _ => { }, null, handler.Stop.Token));
                handler.At = 0;
                RbacPlan rest = await service.Connection.DesiredState.PlanAsync(_file, cancellationToken: Test.Token);
                await ApplyAsync(service, rest, _ => { }, new WaitOptions());

                Assert.True(rest.Changes.Count < plan.Changes.Count || at == 1, $"call {at} of the plan");
                Assert.Empty((await service.Connection.DesiredState.PlanAsync(_file, cancellationToken: Test.Token)).Changes);
                interrupted++;
            }
        }

        Assert.Equal(14, interrupted);
    }

    [Fact]
    public async Task What_depends_on_a_failed_change_is_not_tried_and_the_rest_is_made()
    {
        using LocalService service = new();
        await AddCachesAsync(service);
        List<ChangeOutcome> outcomes = [];
        RbacPlan plan = await service.Connection.DesiredState.PlanAsync(_file, cancellationToken: Test.Token);
        await service.Connection.Users.CreateAsync(Specification("reader"), Test.Token);

        var error = await Assert.ThrowsAsync<IncompleteChangeException>(() => ApplyAsync(service, plan, outcomes.Add));

        Assert.Equal("ChangeIncomplete", error.ErrorId);
        Assert.Equal(
            ["app Done", "reader Failed", "d Done", "team Skipped", "others Done", "sessions Skipped", "carts Skipped"],
            outcomes.OrderBy(o => o.Change.Order).Select(o => $"{o.Change.ResourceId} {o.Result}"));
        Assert.Equal("UserAlreadyExists", outcomes.Single(o => o.Result == ChangeResult.Failed).Error!.ErrorId);
        Assert.Equal(3, error.Done.Count);
        Assert.Equal(4, error.Remaining.Count);
    }

    [Fact]
    public async Task Pruning_waits_until_a_group_is_off_its_caches_before_it_is_deleted_and_then_deletes_its_users()
    {
        using LocalService service = new();
        await AddCachesAsync(service);
        await ApplyAsync(service, await service.Connection.DesiredState.PlanAsync(_file, cancellationToken: Test.Token), _ => { }, new WaitOptions());

        RbacPlan plan = await service.Connection.DesiredState.PlanAsync(new RbacState { Scope = "web" }, prune: true, cancellationToken: Test.Token);
        await ApplyAsync(service, plan, _ => { }, new WaitOptions());

        Assert.Equal(["default"], (await service.Connection.Account.ReadAsync(Test.Token)).Users.Select(u => u.UserId));
        Assert.Empty((await service.Connection.Account.ReadAsync(Test.Token)).UserGroups);
        Assert.All(plan.Hazards, hazard => Assert.Equal("CacheLeftOpen", hazard.ErrorId));
    }

    [Fact]
    public async Task Nothing_but_the_pages_of_four_lists_is_read_when_nothing_differs()
    {
        using LocalService service = new();
        RbacState file = new()
        {
            Users = [.. Enumerable.Range(0, 250).Select(i => User($"u-{i}", "on ~app:* +@read")), User("d", "off -@all", "default")],
            UserGroups = [.. Enumerable.Range(0, 10).Select(i => new DesiredUserGroup { UserGroupId = $"g-{i}", UserIds = [$"u-{i}", "d"], DefaultUserId = "d" })],
        };
        await ApplyAsync(service, await service.Connection.DesiredState.PlanAsync(file, cancellationToken: Test.Token), _ => { }, new WaitOptions());
        int before = service.Operations.Count();

        RbacPlan plan = await service.Connection.DesiredState.PlanAsync(file, cancellationToken: Test.Token);

        // 252 users with the account's own make three pages of a hundred.
        Assert.Empty(plan.Changes);
        Assert.Equal(
            ["DescribeReplicationGroups", "DescribeServerlessCaches", "DescribeUserGroups", "DescribeUsers", "DescribeUsers", "DescribeUsers"],
            service.Operations.Skip(before).Order());
    }

    [Fact]
    public async Task What_was_there_before_is_adopted_by_a_call_each_and_then_nothing_is_left()
    {
        using LocalService service = new();
        await AddCachesAsync(service);
        RbacState unscoped = _file with { Scope = RbacState.DefaultScope };
        await ApplyAsync(service, await service.Connection.DesiredState.PlanAsync(unscoped, cancellationToken: Test.Token), _ => { }, new WaitOptions());
        string arn = (await service.Connection.Users.FindAsync("app", Test.Token))!.Arn;
        await service.Connection.Tags.RemoveAsync(arn, [ManagedScope.TagKey], Test.Token);
        int before = service.Changes.Count();

        RbacPlan plan = await service.Connection.DesiredState.PlanAsync(_file, cancellationToken: Test.Token);
        await ApplyAsync(service, plan, _ => { });
        RbacPlan again = await service.Connection.DesiredState.PlanAsync(_file, cancellationToken: Test.Token);

        // Five are looked at each time: three users and two groups. All but app bear the tag of the file that named no scope.
        Assert.Equal("5 changes: adopt 3 users; adopt 2 user groups.", plan.Summary);
        Assert.Equal(["d", "others", "reader", "team"], plan.Hazards.Select(h => h.ResourceId).Order());
        Assert.Equal(["AddTagsToResource 5", "ListTagsForResource 10"], service.Changes.Skip(before).GroupBy(o => o).Select(g => $"{g.Key} {g.Count()}").Order());
        Assert.Equal("web", Assert.Single(await service.Connection.Tags.GetAsync(arn, Test.Token)).Value);
        Assert.Empty(again.Changes);
        Assert.Empty(again.Hazards);
    }

    [Fact]
    public async Task What_someone_deletes_between_the_look_at_it_and_at_its_tags_is_planned_as_gone()
    {
        SomeoneElse? other = null;
        using LocalService service = new((inner, clock) => other = new SomeoneElse(inner, clock, before: "ListTagsForResource"));
        await service.Connection.Users.CreateAsync(Specification("app"), Test.Token);
        await service.Connection.Users.WaitUntilActiveAsync("app", cancellationToken: Test.Token);
        other!.Deed = async connection =>
        {
            await connection.Users.DeleteAsync("app", Test.Token);
            await connection.Users.WaitUntilDeletedAsync("app", null, Test.Token);
        };

        RbacPlan plan = await service.Connection.DesiredState.PlanAsync(
            new RbacState { Scope = "web", Users = [User("app", "on ~* +@read")] }, cancellationToken: Test.Token);

        Assert.Equal("create user app", Assert.Single(plan.Changes).Description);
    }

    private static async Task AddCachesAsync(LocalService service)
    {
        await service.Connection.ReplicationGroups.CreateAsync(new ReplicationGroupSpecification
        { ReplicationGroupId = "sessions", Description = "Sessions", CacheNodeType = "cache.t3.small", TransitEncryptionEnabled = true }, Test.Token);
        await service.Connection.ServerlessCaches.CreateAsync(new ServerlessCacheSpecification { ServerlessCacheName = "carts" }, Test.Token);
        await service.Connection.ReplicationGroups.WaitUntilAvailableAsync("sessions", null, Test.Token);
        await service.Connection.ServerlessCaches.WaitUntilAvailableAsync("carts", null, Test.Token);
    }

    private static Task ApplyAsync(
        LocalService service, RbacPlan plan, Action<ChangeOutcome> tell, WaitOptions? wait = null, CancellationToken? cancellationToken = null)
    {
        Lock gate = new();
        Dictionary<int, IReadOnlyList<SecureString>> passwords = plan.Changes.ToDictionary(c => c.Order, _ => (IReadOnlyList<SecureString>)[Test.Secret()]);
        return service.Connection.DesiredState.ApplyAsync(plan, passwords, new HashSet<int>(), Tell, wait, cancellationToken ?? Test.Token);

        void Tell(ChangeOutcome outcome)
        {
            lock (gate)
            {
                tell(outcome);
            }
        }
    }

    private static DesiredUser User(string id, string access, string? name = null) => new()
    {
        UserId = id,
        UserName = name ?? id,
        AccessString = access,
        Passwords = [new EnvironmentPassword("SECRET")],
    };

    private static UserSpecification Specification(string id) => new()
    {
        UserId = id,
        UserName = id,
        AccessString = "on ~* +@all",
        Passwords = [Test.Secret()],
    };
}
