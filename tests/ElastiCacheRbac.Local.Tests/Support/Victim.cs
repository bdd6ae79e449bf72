using System.Collections.Concurrent;
using Amazon.ElastiCache;
using Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Local.Tests.Support;

/// <summary>A server that is started, put under load, killed in the middle of it and looked at, again and again.</summary>
internal sealed class Victim(string path, int seed)
{
    private const int Clients = 4;
    private const int MostChangesBeforeKill = 12;

    // The users that the server has said are there, and those of which it was asked something that it has not answered.
    private readonly ConcurrentDictionary<string, bool> _acknowledged = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _unknown = new(StringComparer.Ordinal);
    private int _changes;

    /// <summary>How many changes were acknowledged.</summary>
    public int Changes => _changes;

    public int Users => _acknowledged.Count;

    public async Task KillAsync(int times, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        for (int round = 0; round <= times; round++)
        {
            using HostProcess server = await HostProcess.StartAsync(path, cancellationToken);
            using AmazonElastiCacheClient ec = server.CreateClient();
            await CheckAsync(ec);
            int moment = _changes + random.Next(1, MostChangesBeforeKill);
            Task[] load = [.. Enumerable.Range(0, Clients).Select(client => ChangeAsync(ec, client, round))];
            while (Volatile.Read(ref _changes) < moment && !load.Any(t => t.IsCompleted))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(1), cancellationToken);
            }

            server.Kill();
            await Task.WhenAll(load);
        }
    }

    /// <summary>Creates users, puts them in a group, deletes some, until the server is gone.</summary>
    private async Task ChangeAsync(AmazonElastiCacheClient ec, int client, int round)
    {
        for (int i = 0; ; i++)
        {
            string userId = FormattableString.Invariant($"user-{round}-{client}-{i}");
            _unknown[userId] = true;
            try
            {
                await ec.CreateUserAsync(
                    new CreateUserRequest { UserId = userId, UserName = userId, Engine = "redis", AccessString = "on ~* +@all", Passwords = [TestPlane.Password] });
                _acknowledged[userId] = true;
                _unknown.TryRemove(userId, out _);
                Interlocked.Increment(ref _changes);
                await PutInGroupAsync(ec, FormattableString.Invariant($"group-{client}"), userId);
                if (i % 2 == 1)
                {
                    _unknown[userId] = true;
                    await ec.DeleteUserAsync(new DeleteUserRequest { UserId = userId });
                    _acknowledged.TryRemove(userId, out _);
                    _unknown.TryRemove(userId, out _);
                    Interlocked.Increment(ref _changes);
                }
            }
            catch (Exception e) when (e is not AmazonElastiCacheException)
            {
                // The server is gone; what it refuses is an error of the test's.
                return;
            }
        }
    }

    private async Task PutInGroupAsync(AmazonElastiCacheClient ec, string groupId, string userId)
    {
        try
        {
            await ec.DeleteUserGroupAsync(new DeleteUserGroupRequest { UserGroupId = groupId });
        }
        catch (UserGroupNotFoundException)
        {
            // The first of its client.
        }

        await ec.CreateUserGroupAsync(new CreateUserGroupRequest { UserGroupId = groupId, Engine = "redis", UserIds = ["default", userId] });
        Interlocked.Increment(ref _changes);
    }

    private async Task CheckAsync(AmazonElastiCacheClient ec)
    {
        var users = new Dictionary<string, User>();
        await foreach (User user in ec.Paginators.DescribeUsers(new DescribeUsersRequest()).Users)
        {
            users.Add(user.UserId!, user);
        }

        Assert.All(_acknowledged.Keys, id => Assert.True(users.ContainsKey(id) || _unknown.ContainsKey(id), $"{id} was acknowledged and is lost."));
        Assert.All(users.Keys, id => Assert.True(id == "default" || _acknowledged.ContainsKey(id) || _unknown.ContainsKey(id), $"{id} was deleted and is back."));

        // A user's deletion takes it out of its groups in the same change.
        foreach (UserGroup group in (await ec.DescribeUserGroupsAsync(new DescribeUserGroupsRequest())).UserGroups!)
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
