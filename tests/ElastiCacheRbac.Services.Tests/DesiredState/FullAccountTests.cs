using System.Security;
using ElastiCacheRbac.Caches;
using ElastiCacheRbac.DesiredState.Planning;
using ElastiCacheRbac.Services.Tests.Support;

namespace ElastiCacheRbac.Services.Tests.DesiredState;

public sealed class FullAccountTests
{
    [Fact]
    public async Task A_full_account_is_filled_with_a_call_a_change_and_then_compared_with_a_call_a_page()
    {
        using LocalService service = new();
        ElastiCacheConnection connection = service.Connection;
        foreach (string id in FullAccount.ReplicationGroupIds)
        {
            await connection.ReplicationGroups.CreateAsync(
                new ReplicationGroupSpecification { ReplicationGroupId = id, Description = id, CacheNodeType = "cache.t3.small", TransitEncryptionEnabled = true }, Test.Token);
        }

        foreach (string name in FullAccount.ServerlessCacheNames)
        {
            await connection.ServerlessCaches.CreateAsync(new ServerlessCacheSpecification { ServerlessCacheName = name }, Test.Token);
        }

        await connection.ReplicationGroups.WaitUntilAvailableAsync(FullAccount.ReplicationGroupIds.Last(), null, Test.Token);
        await connection.ServerlessCaches.WaitUntilAvailableAsync(FullAccount.ServerlessCacheNames.Last(), null, Test.Token);
        int before = service.Changes.Count();

        RbacPlan plan = await connection.DesiredState.PlanAsync(FullAccount.File, cancellationToken: Test.Token);
        await connection.DesiredState.ApplyAsync(
            plan, plan.Changes.ToDictionary(c => c.Order, _ => (IReadOnlyList<SecureString>)[Test.Secret()]), new HashSet<int>(), _ => { }, wait: null, Test.Token);

        Assert.Equal("1139 changes: create 999 users; create 100 user groups; assign 30 replication groups; assign 10 serverless caches.", plan.Summary);
        Assert.Equal(1139, service.Changes.Skip(before).Count());

        // A serverless cache does not tell of a group that it is about to get.
        foreach (string name in FullAccount.ServerlessCacheNames)
        {
            await connection.ServerlessCaches.WaitUntilAvailableAsync(name, null, Test.Token);
        }

        int changes = service.Operations.Count();
        RbacPlan again = await connection.DesiredState.PlanAsync(FullAccount.File, prune: true, cancellationToken: Test.Token);

        // A thousand users make ten pages.
        Assert.Empty(again.Changes);
        Assert.Equal(
            ["DescribeReplicationGroups", "DescribeServerlessCaches", "DescribeUserGroups", .. Enumerable.Repeat("DescribeUsers", 10)],
            service.Operations.Skip(changes).Order());
    }
}
