using ElastiCacheRbac.Authentication;
using ElastiCacheRbac.Caches;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Services.Tests.Support;
using ElastiCacheRbac.UserGroups;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.Services.Tests.Lifecycle;

/// <summary>What someone else changes between a look and the change that rests on it is not run over.</summary>
public sealed class ConcurrentChangeTests : IDisposable
{
    private const string OtherPassword = "s0mebody-elses-password";
    private static readonly AuthenticationChange _rbac = new() { ReplicationGroupId = "cache", Mode = AccessMode.Rbac, UserGroupId = "team" };
    private static readonly AuthenticationChange _token =
        new() { ReplicationGroupId = "cache", Mode = AccessMode.AuthToken, AuthToken = Test.Secret("the-second-token-2") };

    private LocalService? _service;
    private SomeoneElse? _other;

    private ElastiCacheConnection Connection => _service!.Connection;

    public void Dispose() => _service?.Dispose();

    [Theory]
    [InlineData("DescribeUsers")]
    [InlineData("ModifyUser")]
    public async Task A_user_that_was_looked_at_is_changed_as_it_was_seen_or_not_at_all(string before)
    {
        await PrepareAsync(before);
        User seen = (await Connection.Users.FindAsync("app", Test.Token))!;
        _other!.Deed = c => c.Users.ModifyAsync(new UserChange { UserId = "app", AccessString = "off -@all" }, Test.Token);

        var error = await Assert.ThrowsAsync<EcException>(
            () => Connection.Users.ModifyAsync(new UserChange { UserId = "app", AccessString = "on ~* +@write" }, seen, Test.Token));

        Assert.Equal(("ChangedMeanwhile", ErrorKind.InvalidState, "app"), (error.ErrorId, error.Kind, error.Target));
        Assert.Equal("off -@all", (await Connection.Users.WaitUntilActiveAsync("app", cancellationToken: Test.Token)).AccessString);
    }

    [Fact]
    public async Task A_user_that_nobody_else_changed_is_changed_even_if_it_was_busy()
    {
        await PrepareAsync("ModifyUser");
        User seen = (await Connection.Users.FindAsync("app", Test.Token))!;
        _other!.Deed = c => c.UserGroups.ModifyAsync(new UserGroupChange { UserGroupId = "team", UserIdsToAdd = ["app"] }, Test.Token);

        await Connection.Users.ModifyAsync(new UserChange { UserId = "app", AccessString = "on ~* +@write" }, seen, Test.Token);

        Assert.Equal("on ~* -@all +@write", (await Connection.Users.WaitUntilActiveAsync("app", cancellationToken: Test.Token)).AccessString);
    }

    [Fact]
    public async Task Appended_rules_come_behind_what_someone_else_appended()
    {
        await PrepareAsync("ModifyUser");
        _other!.Deed = c => c.Users.ModifyAsync(new UserChange { UserId = "app", AppendAccessString = "+@write" }, Test.Token);

        await Connection.Users.ModifyAsync(new UserChange { UserId = "app", AppendAccessString = "-@dangerous" }, Test.Token);

        Assert.Equal("on ~* -@all +get +@write -@dangerous", (await Connection.Users.WaitUntilActiveAsync("app", cancellationToken: Test.Token)).AccessString);
    }

    [Fact]
    public async Task A_rotation_that_someone_else_started_is_not_run_over()
    {
        await PrepareAsync("ModifyUser");
        _other!.Deed = c => c.PasswordRotation.StartAsync("app", Test.Secret(), Test.Secret(OtherPassword), Test.Token);

        var error = await Assert.ThrowsAsync<EcException>(
            () => Connection.PasswordRotation.StartAsync("app", Test.Secret(), Test.Secret("my-0wn-new-password"), Test.Token));

        Assert.Equal("RotationUnderWay", error.ErrorId);
        Assert.Equal(2, _service!.Changes.Count(o => o == "ModifyUser"));
    }

    [Fact]
    public async Task A_member_that_someone_else_adds_is_there_once_and_the_others_come_too()
    {
        await PrepareAsync("ModifyUserGroup");
        await Connection.Users.CreateAsync(new UserSpecification { UserId = "two", UserName = "two", AccessString = "on ~* +get", Passwords = [Test.Secret()] }, Test.Token);
        _other!.Deed = async c =>
        {
            await c.UserGroups.ModifyAsync(new UserGroupChange { UserGroupId = "team", UserIdsToAdd = ["app"] }, Test.Token);
            await c.UserGroups.WaitUntilActiveAsync("team", cancellationToken: Test.Token);
        };

        await Connection.UserGroups.ModifyAsync(new UserGroupChange { UserGroupId = "team", UserIdsToAdd = ["app", "two"] }, Test.Token);

        Assert.Equal(["default", "app", "two"], (await Connection.UserGroups.WaitUntilActiveAsync("team", cancellationToken: Test.Token)).UserIds);
    }

    [Fact]
    public async Task A_user_is_ensured_as_it_is_after_someone_elses_change()
    {
        await PrepareAsync("ModifyUser");
        _other!.Deed = c => c.Users.ModifyAsync(new UserChange { UserId = "app", AccessString = "on ~* +@write", AuthenticationMode = AuthenticationMode.Iam }, Test.Token);

        await Connection.Users.EnsureAsync(
            new UserSpecification { UserId = "app", UserName = "app", AccessString = "on ~* +@write", Passwords = [Test.Secret()] }, converge: true, Test.Token);

        User user = await Connection.Users.WaitUntilActiveAsync("app", cancellationToken: Test.Token);
        Assert.Equal(("on ~* -@all +@write", AuthenticationMode.Password), (user.AccessString, user.AuthenticationMode));
    }

    [Theory]
    [InlineData("ModifyReplicationGroup")]
    [InlineData("DescribeReplicationGroups")]
    public async Task The_steps_of_a_cache_stop_when_someone_else_takes_it_elsewhere(string before)
    {
        await PrepareAsync(before, after: "ModifyReplicationGroup", withToken: true);
        _other!.Deed = c => c.Authentication.ApplyAsync(_rbac, cancellationToken: Test.Token);

        var error = await Assert.ThrowsAsync<IncompleteChangeException>(() => Connection.Authentication.ApplyAsync(_token, cancellationToken: Test.Token));

        Assert.Equal("ChangedMeanwhile", Assert.IsType<EcException>(error.InnerException).ErrorId);
        Assert.Single(error.Done);
        Assert.Equal(["team"], (await Connection.ReplicationGroups.WaitUntilAvailableAsync("cache", cancellationToken: Test.Token)).UserGroupIds);
    }

    [Fact]
    public async Task A_token_that_someone_else_rotated_in_is_not_rotated_out()
    {
        await PrepareAsync("ModifyReplicationGroup", withToken: true);
        _other!.Deed = c => c.Authentication.ApplyAsync(_token with { AuthToken = Test.Secret("s0mebody-elses-token"), KeepPrevious = true }, cancellationToken: Test.Token);

        var error = await Assert.ThrowsAsync<EcException>(() => Connection.Authentication.ApplyAsync(_token, cancellationToken: Test.Token));

        Assert.Equal(("ChangedMeanwhile", "cache"), (error.ErrorId, error.Target));
        Assert.Equal(2, _service!.Changes.Count(o => o == "ModifyReplicationGroup"));
    }

    [Fact]
    public async Task What_someone_else_does_just_so_is_not_done_again()
    {
        await PrepareAsync("ModifyReplicationGroup");
        _other!.Deed = c => c.Authentication.ApplyAsync(_rbac, cancellationToken: Test.Token);

        await Connection.Authentication.ApplyAsync(_rbac, cancellationToken: Test.Token);

        Assert.Equal(["team"], (await Connection.ReplicationGroups.WaitUntilAvailableAsync("cache", cancellationToken: Test.Token)).UserGroupIds);
        Assert.Equal(2, _service!.Changes.Count(o => o == "ModifyReplicationGroup"));
    }

    [Fact]
    public async Task The_steps_of_a_serverless_cache_stop_when_someone_else_changes_its_user_group()
    {
        await PrepareAsync("DescribeServerlessCaches", after: "ModifyServerlessCache");
        _other!.Deed = c => c.ServerlessCaches.ModifyAsync(new ServerlessCacheChange { ServerlessCacheName = "sessions", RemoveUserGroup = true }, cancellationToken: Test.Token);

        var error = await Assert.ThrowsAsync<IncompleteChangeException>(() => Connection.ServerlessCaches.ModifyAsync(
            new ServerlessCacheChange { ServerlessCacheName = "sessions", UserGroupId = "team", Description = "Renamed" }, cancellationToken: Test.Token));

        Assert.Equal("ChangedMeanwhile", Assert.IsType<EcException>(error.InnerException).ErrorId);
        Assert.Equal(["set the description"], error.Remaining);
    }

    [Fact]
    public async Task A_step_that_someone_else_has_made_is_left_out()
    {
        await PrepareAsync("DescribeServerlessCaches", after: "ModifyServerlessCache");
        _other!.Deed = c => c.ServerlessCaches.ModifyAsync(new ServerlessCacheChange { ServerlessCacheName = "sessions", SnapshotRetentionLimit = 3 }, cancellationToken: Test.Token);

        await Connection.ServerlessCaches.ModifyAsync(
            new ServerlessCacheChange { ServerlessCacheName = "sessions", UserGroupId = "team", SnapshotRetentionLimit = 3, Description = "Renamed" }, cancellationToken: Test.Token);

        ServerlessCache cache = await Connection.ServerlessCaches.WaitUntilAvailableAsync("sessions", cancellationToken: Test.Token);
        Assert.Equal(("team", 3, "Renamed"), (cache.UserGroupId, cache.SnapshotRetentionLimit, cache.Description));
        Assert.Equal(3, _service!.Changes.Count(o => o == "ModifyServerlessCache"));
    }

    private async Task PrepareAsync(string before, string? after = null, bool withToken = false)
    {
        _service = new LocalService((inner, clock) => _other = new SomeoneElse(inner, clock, before, after));
        await Connection.Users.CreateAsync(
            new UserSpecification { UserId = "app", UserName = "app", AccessString = "on ~* +get", Passwords = [Test.Secret()] }, Test.Token);
        await Connection.UserGroups.CreateAsync(new UserGroupSpecification { UserGroupId = "team", UserIds = ["default"] }, Test.Token);
        await Connection.ReplicationGroups.CreateAsync(
            new ReplicationGroupSpecification
            {
                ReplicationGroupId = "cache",
                Description = "A cache",
                CacheNodeType = "cache.t3.small",
                NumCacheClusters = 2,
                TransitEncryptionEnabled = true,
                AuthToken = withToken ? Test.Secret("the-first-token-1") : null,
            },
            Test.Token);
        await Connection.ServerlessCaches.CreateAsync(new ServerlessCacheSpecification { ServerlessCacheName = "sessions" }, Test.Token);
        await Connection.Users.WaitUntilActiveAsync("app", cancellationToken: Test.Token);
        await Connection.UserGroups.WaitUntilActiveAsync("team", cancellationToken: Test.Token);
        await Connection.ReplicationGroups.WaitUntilAvailableAsync("cache", cancellationToken: Test.Token);
        await Connection.ServerlessCaches.WaitUntilAvailableAsync("sessions", cancellationToken: Test.Token);
    }
}
