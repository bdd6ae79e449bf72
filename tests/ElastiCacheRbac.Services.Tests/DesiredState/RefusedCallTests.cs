using System.Security;
using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Caches;
using ElastiCacheRbac.DesiredState;
using ElastiCacheRbac.DesiredState.Planning;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Services.Tests.Support;
using ElastiCacheRbac.Waiting;

namespace ElastiCacheRbac.Services.Tests.DesiredState;

/// <summary>A plan of every kind of change, of which each call is refused once.</summary>
public sealed class RefusedCallTests
{
    private static readonly RbacState _before = new()
    {
        Users = [User("app", "on ~app:* +@read"), User("reader", "on ~app:* +@read"), User("old-default", "off -@all", "default"), User("gone", "on ~gone:* +@all")],
        UserGroups =
        [
            new() { UserGroupId = "team", UserIds = ["app", "old-default"], ReplicationGroupIds = ["sessions", "extra"] },
            new() { UserGroupId = "old", UserIds = ["gone", "old-default"], ServerlessCacheNames = ["carts"] },
        ],
    };

    private static readonly RbacState _after = new()
    {
        Users = [User("app", "on ~app:* +@read +@write"), User("reader", "on ~app:* +@read"), User("new-default", "off -@all", "default")],
        UserGroups =
        [
            new() { UserGroupId = "team", UserIds = ["app", "reader", "new-default"], ReplicationGroupIds = ["sessions"], ServerlessCacheNames = ["carts"] },
        ],
    };

    [Fact]
    public async Task Whichever_call_is_refused_running_it_again_comes_to_the_same_end()
    {
        string? undisturbed = null;
        int refused = 0;
        for (int at = 0; at == 0 || refused == at - 1; at++)
        {
            FailingHandler? handler = null;
            using LocalService service = new((inner, _) => handler = new FailingHandler(inner));
            await PrepareAsync(service.Connection);
            RbacPlan plan = await PlanAsync(service.Connection);
            Assert.Equal(
                ["Assign carts", "Create new-default", "Delete gone", "Delete old", "Delete old-default", "Modify app", "Modify team", "Unassign extra"],
                plan.Changes.Select(c => $"{c.Kind} {c.ResourceId}").Order());

            handler!.StrikeAt(at);
            IncompleteChangeException? error = null;
            try
            {
                await ApplyAsync(service.Connection, plan);
            }
            catch (IncompleteChangeException e)
            {
                error = e;
                await ApplyAsync(service.Connection, await PlanAsync(service.Connection));
            }

            Assert.Equal(handler.HasStruck, error is not null);
            Assert.Equal(handler.HasStruck ? plan.Changes.Count : 0, (error?.Done.Count + error?.Remaining.Count) ?? 0);
            Assert.Empty((await PlanAsync(service.Connection)).Changes);
            string end = Told(await service.Connection.Account.ReadAsync(Test.Token));
            Assert.Equal(undisturbed ??= end, end);
            refused += handler.HasStruck ? 1 : 0;
        }

        Assert.True(refused >= 8, $"{refused} calls were refused");
    }

    private static async Task PrepareAsync(ElastiCacheConnection connection)
    {
        foreach (string id in new[] { "sessions", "extra" })
        {
            await connection.ReplicationGroups.CreateAsync(
                new ReplicationGroupSpecification { ReplicationGroupId = id, Description = id, CacheNodeType = "cache.t3.small", TransitEncryptionEnabled = true }, Test.Token);
            await connection.ReplicationGroups.WaitUntilAvailableAsync(id, null, Test.Token);
        }

        await connection.ServerlessCaches.CreateAsync(new ServerlessCacheSpecification { ServerlessCacheName = "carts" }, Test.Token);
        await connection.ServerlessCaches.WaitUntilAvailableAsync("carts", null, Test.Token);
        await ApplyAsync(connection, await connection.DesiredState.PlanAsync(_before, cancellationToken: Test.Token));
    }

    private static Task<RbacPlan> PlanAsync(ElastiCacheConnection connection) =>
        connection.DesiredState.PlanAsync(_after, prune: true, cancellationToken: Test.Token);

    private static Task ApplyAsync(ElastiCacheConnection connection, RbacPlan plan) => connection.DesiredState.ApplyAsync(
        plan, plan.Changes.ToDictionary(c => c.Order, _ => (IReadOnlyList<SecureString>)[Test.Secret()]), new HashSet<int>(), _ => { }, new WaitOptions(), Test.Token);

    private static string Told(AccountState account) => string.Join(
        "; ",
        [
            .. account.Users.Select(u => $"{u.UserId} {u.UserName} {u.Status} {u.AccessString}"),
            .. account.UserGroups.Select(g => $"{g.UserGroupId} {g.Status} {string.Join(",", g.UserIds.Order())}"),
            .. account.ReplicationGroups.Select(c => $"{c.ReplicationGroupId} {c.Status} {string.Join(",", c.UserGroupIds)}"),
            .. account.ServerlessCaches.Select(c => $"{c.ServerlessCacheName} {c.Status} {c.UserGroupId}"),
        ]);

    private static DesiredUser User(string id, string access, string? name = null) => new()
    {
        UserId = id,
        UserName = name ?? id,
        AccessString = access,
        Passwords = [new EnvironmentPassword("SECRET")],
    };
}
