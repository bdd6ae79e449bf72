using Amazon.ElastiCache;
using Amazon.ElastiCache.Model;
using ElastiCacheRbac.Local.Tests.Support;

namespace ElastiCacheRbac.Local.Tests;

/// <summary>Many clients at once, by the system's clock.</summary>
public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Changes_that_take_no_time_never_find_each_other_under_way()
    {
        using var plane = new TestPlane(clock: TimeProvider.System);
        AmazonElastiCacheClient client = plane.Client;
        await client.CreateUserGroupAsync(new CreateUserGroupRequest { UserGroupId = "group", Engine = "redis", UserIds = ["default"] });
        string[] users = [.. Enumerable.Range(0, 16).Select(i => FormattableString.Invariant($"user-{i}"))];
        foreach (string user in users)
        {
            await client.CreateUserAsync(new CreateUserRequest { UserId = user, UserName = user, Engine = "redis", AccessString = "on", NoPasswordRequired = true });
        }

        await Task.WhenAll(users.Select(user => Task.Run(async () =>
        {
            for (int i = 0; i < 50; i++)
            {
                await client.ModifyUserGroupAsync(new ModifyUserGroupRequest { UserGroupId = "group", UserIdsToAdd = [user] });
                await client.ModifyUserGroupAsync(new ModifyUserGroupRequest { UserGroupId = "group", UserIdsToRemove = [user] });
            }
        })));

        Assert.Equal(["default"], (await client.DescribeUserGroupsAsync(new DescribeUserGroupsRequest())).UserGroups![0].UserIds!);
    }
}
