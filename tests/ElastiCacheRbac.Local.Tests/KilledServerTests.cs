using System.Collections.Concurrent;
using Amazon.ElastiCache;
using Amazon.ElastiCache.Model;
using ElastiCacheRbac.Local.Tests.Support;

namespace ElastiCacheRbac.Local.Tests;

/// <summary>A server that is killed at any moment has lost nothing that it has acknowledged, and has done nothing by halves.</summary>
public sealed class KilledServerTests(ITestOutputHelper output)
{
    private const int Kills = 200;
    private const int Clients = 4;

    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    // The users that the server has said are there, and those of which it was asked something that it has not answered.
    private readonly ConcurrentDictionary<string, bool> _acknowledged = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _unknown = new(StringComparer.Ordinal);
    private int _changes;

    [Fact]
    public async Task Every_acknowledged_change_is_there_after_each_of_200_kills_under_load()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("state.db");
        var random = new Random(20150202);
        for (int round = 0; round < Kills; round++)
        {
            using HostProcess server = await HostProcess.StartAsync(path, _ct);
            using AmazonElastiCacheClient ec = server.CreateClient();
            await CheckAsync(ec);
            int moment = _changes + random.Next(1, 12);
            Task[] load = [.. Enumerable.Range(0, Clients).Select(client => ChangeAsync(ec, client, round))];
            while (Volatile.Read(ref _changes) < moment && !load.Any(t => t.IsCompleted))
            {
                await Task.Yield();
            }

            server.Kill();
            await Task.WhenAll(load);
        }

        using HostProcess last = await HostProcess.StartAsync(path, _ct);
        using AmazonElastiCacheClient lastClient = last.CreateClient();
        await CheckAsync(lastClient);
        output.WriteLine($"{Kills} kills, {_changes} acknowledged changes, {_acknowledged.Count} users left.");
    }

    /// <summary>Creates users, puts them in a group, deletes some, until the server is gone.</summary>
    private async Task ChangeAsync(AmazonElastiCacheClient ec, int client, int round)
    {
        for (int i = 0; ; i++)
        {
            string userId = FormattableString.Invariant($"user-{round}-{client}-{i}");
            string groupId = FormattableString.Invariant($"group-{client}");
            _unknown[userId] = true;
            try
            {
                await ec.CreateUserAsync(
                    new CreateUserRequest { UserId = userId, UserName = userId, Engine = "redis", AccessString = "on ~* +@all", Passwords = [TestPlane.Password] }, CancellationToken.None);
                _acknowledged[userId] = true;
                _unknown.TryRemove(userId, out _);
                Interlocked.Increment(ref _changes);
                await PutInGroupAsync(ec, groupId, userId);
                if (i % 2 == 1)
                {
                    _unknown[userId] = true;
                    await ec.DeleteUserAsync(new DeleteUserRequest { UserId = userId }, CancellationToken.None);
                    _acknowledged.TryRemove(userId, out _);
                    _unknown.TryRemove(userId, out _);
                    Interlocked.Increment(ref _changes);
                }
            }
            catch (Exception e) when (e is not AmazonElastiCacheException)
            {
                return;
            }
        }
    }

    private async Task PutInGroupAsync(AmazonElastiCacheClient ec, string groupId, string userId)
    {
        try
        {
            await ec.DeleteUserGroupAsync(new DeleteUserGroupRequest { UserGroupId = groupId }, CancellationToken.None);
        }
        catch (UserGroupNotFoundException)
        {
            // The first of its client.
        }

        await ec.CreateUserGroupAsync(new CreateUserGroupRequest { UserGroupId = groupId, Engine = "redis", UserIds = ["default", userId] }, CancellationToken.None);
        Interlocked.Increment(ref _changes);
    }

    private async Task CheckAsync(AmazonElastiCacheClient ec)
    {
        var users = new Dictionary<string, User>();
        await foreach (User user in ec.Paginators.DescribeUsers(new DescribeUsersRequest()).Users.WithCancellation(_ct))
        {
            users.Add(user.UserId!, user);
        }

        foreach (string userId in _acknowledged.Keys)
        {
            Assert.True(users.ContainsKey(userId) || _unknown.ContainsKey(userId), $"{userId} was acknowledged and is lost.");
        }

        foreach (string userId in users.Keys.Where(id => id != "default"))
        {
            Assert.True(_acknowledged.ContainsKey(userId) || _unknown.ContainsKey(userId), $"{userId} was deleted and is back.");
        }

        // A user's deletion takes it out of its groups in the same change.
        foreach (UserGroup group in (await ec.DescribeUserGroupsAsync(new DescribeUserGroupsRequest(), _ct)).UserGroups!)
        {
            Assert.All(group.UserIds!, id => Assert.Contains(group.UserGroupId!, users[id].UserGroupIds!));
        }

        // What became of those that were under way when the server was killed is known now.
        foreach (string userId in _unknown.Keys)
        {
            _unknown.TryRemove(userId, out _);
            if (users.ContainsKey(userId))
            {
                _acknowledged[userId] = true;
            }
            else
            {
                _acknowledged.TryRemove(userId, out _);
            }
        }
    }
}
