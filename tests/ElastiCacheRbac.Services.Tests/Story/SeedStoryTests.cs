using ElastiCacheRbac.Caches;
using ElastiCacheRbac.Ensuring;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Services.Tests.Support;
using ElastiCacheRbac.UserGroups;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.Services.Tests.Story;

/// <summary>What the documentation's sample programs do, from end to end on the local control plane.</summary>
public sealed class SeedStoryTests : IDisposable
{
    private readonly LocalService _service = new();

    private ElastiCacheConnection Connection => _service.Connection;

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task Users_and_their_group_are_created_once_however_often_they_are_ensured()
    {
        for (int run = 0; run < 2; run++)
        {
            EnsureResult expected = run == 0 ? EnsureResult.Created : EnsureResult.Unchanged;
            Assert.Equal(expected, (await Connection.Users.EnsureAsync(User("mygroup2-myuser2", "myuser2"), true, Test.Token)).Result);
            Assert.Equal(expected, (await Connection.Users.EnsureAsync(User("mygroup2-default", "default"), true, Test.Token)).Result);
            var group = await Connection.UserGroups.EnsureAsync(
                new UserGroupSpecification { UserGroupId = "mygroup2", Engine = "Redis", UserIds = ["mygroup2-myuser2", "mygroup2-default"] }, true, Test.Token);
            Assert.Equal(expected, group.Result);
        }

        Assert.Equal(["CreateUser", "CreateUser", "CreateUserGroup"], _service.Changes);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task The_four_replication_groups_become_available(bool clusterMode, bool rbac)
    {
        if (rbac)
        {
            await CreateGroupAsync();
        }

        var specification = new ReplicationGroupSpecification
        {
            ReplicationGroupId = "redis202104",
            Description = "Redis OSS with replicas",
            CacheNodeType = "cache.m6g.large",
            EngineVersion = "6.0",
            NumCacheClusters = clusterMode ? null : 3,
            NumNodeGroups = clusterMode ? 2 : null,
            ReplicasPerNodeGroup = clusterMode ? 1 : null,
            SnapshotRetentionLimit = 30,
            UserGroupIds = rbac ? ["mygroup"] : [],
            SecurityGroupIds = rbac ? ["sg-7cc73803"] : [],
            CacheSubnetGroupName = rbac ? "default" : null,
        };

        await Connection.ReplicationGroups.CreateAsync(specification, Test.Token);
        ReplicationGroup cache = await Connection.ReplicationGroups.WaitUntilAvailableAsync("redis202104", cancellationToken: Test.Token);
        var again = await Connection.ReplicationGroups.EnsureAsync(specification, converge: true, Test.Token);

        Assert.Equal((clusterMode, rbac, "enabled"), (cache.ClusterEnabled, cache.TransitEncryptionEnabled, cache.AutomaticFailover));
        Assert.Equal((clusterMode ? 4 : 3, clusterMode ? 2 : 1), (cache.MemberClusters.Count, cache.NumNodeGroups));
        Assert.Equal(rbac ? ["mygroup"] : [], cache.UserGroupIds);
        Assert.NotNull(cache.Endpoint);
        Assert.Equal(EnsureResult.Unchanged, again.Result);
    }

    [Fact]
    public async Task The_default_user_of_a_group_is_swapped_while_the_group_is_still_being_created()
    {
        await CreateGroupAsync();
        await Connection.Users.CreateAsync(
            new UserSpecification { UserId = "new-default-user", UserName = "default", Engine = "REDIS", AccessString = "off +get ~keys*", Passwords = [Test.Secret()] }, Test.Token);

        UserGroup swapping = await Connection.UserGroups.SwapDefaultUserAsync("mygroup", "new-default-user", Test.Token);
        UserGroup swapped = await Connection.UserGroups.WaitUntilActiveAsync("mygroup", cancellationToken: Test.Token);

        Assert.Equal(("modifying", "+new-default-user -default"), (swapping.Status, swapping.PendingChanges!.ToString()));
        Assert.Equal(["app", "new-default-user"], swapped.UserIds.Order());
        Assert.Null(swapped.PendingChanges);
    }

    [Fact]
    public async Task A_group_goes_to_a_cache_and_back_off_it()
    {
        await CreateGroupAsync();
        await Connection.ReplicationGroups.CreateAsync(
            new ReplicationGroupSpecification
            {
                ReplicationGroupId = "cache",
                Description = "A cache",
                CacheNodeType = "cache.t3.small",
                NumCacheClusters = 2,
                TransitEncryptionEnabled = true,
            },
            Test.Token);

        await Connection.ReplicationGroups.ModifyAsync(new ReplicationGroupChange { ReplicationGroupId = "cache", UserGroupIdsToAdd = ["mygroup"] }, Test.Token);
        ReplicationGroup guarded = await Connection.ReplicationGroups.WaitUntilAvailableAsync("cache", cancellationToken: Test.Token);
        var refusal = await Assert.ThrowsAsync<ResourceStateException>(() => Connection.UserGroups.DeleteAsync("mygroup", Test.Token));
        await Connection.ReplicationGroups.ModifyAsync(new ReplicationGroupChange { ReplicationGroupId = "cache", RemoveUserGroups = true }, Test.Token);
        await Connection.ReplicationGroups.WaitUntilAvailableAsync("cache", cancellationToken: Test.Token);
        await Connection.UserGroups.DeleteAsync("mygroup", Test.Token);
        await Connection.UserGroups.WaitUntilDeletedAsync("mygroup", cancellationToken: Test.Token);

        Assert.Equal(["mygroup"], guarded.UserGroupIds);
        Assert.Equal("InvalidUserGroupState", refusal.ErrorId);
        Assert.NotNull(await Connection.Users.FindAsync("app", Test.Token));
    }

    [Fact]
    public async Task An_access_string_is_changed_and_a_user_deleted_who_leaves_the_group()
    {
        await CreateGroupAsync();

        await Connection.Users.ModifyAsync(new UserChange { UserId = "app", AccessString = "on ~app:* +@read" }, Test.Token);
        await Connection.Users.WaitUntilActiveAsync("app", cancellationToken: Test.Token);
        var changed = await Connection.Users.EnsureAsync(User("app", "app") with { AccessString = "on ~app:* +@read" }, converge: false, Test.Token);
        await Connection.Users.DeleteAsync("app", Test.Token);
        await Connection.Users.WaitUntilDeletedAsync("app", cancellationToken: Test.Token);
        UserGroup group = await Connection.UserGroups.WaitUntilActiveAsync("mygroup", cancellationToken: Test.Token);

        Assert.Equal(EnsureResult.Unchanged, changed.Result);
        Assert.Equal(["default"], group.UserIds);
    }

    [Fact]
    public async Task A_full_account_is_read_in_the_fewest_calls()
    {
        for (int i = 0; i < 250; i++)
        {
            await Connection.Users.CreateAsync(User(FormattableString.Invariant($"user-{i}"), "app"), Test.Token);
        }

        var users = await Test.ListAsync(Connection.Users.DescribeAsync(cancellationToken: Test.Token));

        Assert.Equal(251, users.Count);
        Assert.Equal(3, _service.Operations.Count(o => o == "DescribeUsers"));
    }

    private static UserSpecification User(string id, string name) =>
        new() { UserId = id, UserName = name, Engine = "Redis", AccessString = "on ~* +@all", Passwords = [Test.Secret()] };

    private async Task CreateGroupAsync()
    {
        await Connection.Users.CreateAsync(User("app", "app"), Test.Token);
        await Connection.UserGroups.CreateAsync(new UserGroupSpecification { UserGroupId = "mygroup", UserIds = ["app", "default"] }, Test.Token);
    }
}
