using ElastiCacheRbac.Authentication;
using ElastiCacheRbac.Caches;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Services.Tests.Support;
using ElastiCacheRbac.UserGroups;

namespace ElastiCacheRbac.Services.Tests.Authentication;

public sealed class AuthenticationServiceTests : IDisposable
{
    private const string Token = "abcdefgh12345678!";
    private readonly LocalService _service = new();

    private ElastiCacheConnection Connection => _service.Connection;

    private static AuthenticationChange Rbac => new() { ReplicationGroupId = "cache", Mode = AccessMode.Rbac, UserGroupId = "team" };

    private static AuthenticationChange Auth => new() { ReplicationGroupId = "cache", Mode = AccessMode.AuthToken, AuthToken = Test.Secret(Token) };

    private static AuthenticationChange None => new() { ReplicationGroupId = "cache", Mode = AccessMode.None };

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task From_AUTH_to_RBAC_is_one_modify_that_deletes_the_token_and_adds_the_group()
    {
        await CreateAsync(AccessMode.AuthToken);

        CacheAuthentication now = await ApplyAsync(Rbac);

        Assert.Equal((AccessMode.Rbac, "team"), (now.Mode, now.UserGroupIds.Single()));
        Assert.Equal(1, Modifies);
    }

    [Fact]
    public async Task From_RBAC_to_AUTH_is_one_modify_that_removes_the_groups_and_sets_the_token()
    {
        await CreateAsync(AccessMode.Rbac);

        CacheAuthentication now = await ApplyAsync(Auth);

        Assert.Equal((AccessMode.AuthToken, 0), (now.Mode, now.UserGroupIds.Count));
        Assert.Equal(1, Modifies);
    }

    [Fact]
    public async Task From_none_to_RBAC_is_the_group()
    {
        await CreateAsync(AccessMode.None);

        CacheAuthentication now = await ApplyAsync(Rbac);

        Assert.Equal((AccessMode.Rbac, 1), (now.Mode, Modifies));
    }

    [Theory]
    [InlineData(AccessMode.None)]
    [InlineData(AccessMode.AuthToken)]
    public async Task A_token_is_rotated_in_then_set(AccessMode from)
    {
        await CreateAsync(from);

        CacheAuthentication now = await ApplyAsync(Auth with { AuthToken = Test.Secret("another-token-123") });

        Assert.Equal((AccessMode.AuthToken, 2), (now.Mode, Modifies));
    }

    [Fact]
    public async Task A_token_that_is_to_stand_beside_the_old_one_is_rotated_in_only()
    {
        await CreateAsync(AccessMode.AuthToken);

        await ApplyAsync(Auth with { KeepPrevious = true });

        Assert.Equal(1, Modifies);
    }

    [Fact]
    public async Task Turning_RBAC_off_takes_the_group_away()
    {
        await CreateAsync(AccessMode.Rbac);

        Assert.Equal((AccessMode.None, 1), ((await ApplyAsync(None)).Mode, Modifies));
    }

    [Fact]
    public async Task Turning_AUTH_off_goes_through_a_user_group()
    {
        await CreateAsync(AccessMode.AuthToken);

        var error = await Assert.ThrowsAsync<InvalidInputException>(() => Connection.Authentication.PlanAsync(None, Test.Token));
        CacheAuthentication now = await ApplyAsync(None with { UserGroupId = "team" });

        Assert.Equal("TokenNeedsUserGroup", error.ErrorId);
        Assert.Equal((AccessMode.None, 2), (now.Mode, Modifies));
    }

    [Fact]
    public async Task A_cache_that_is_as_asked_is_left_alone()
    {
        await CreateAsync(AccessMode.Rbac);

        Assert.Empty(await Connection.Authentication.PlanAsync(Rbac, Test.Token));
        await ApplyAsync(Rbac);

        Assert.Equal(0, Modifies);
    }

    [Fact]
    public async Task Another_user_group_takes_the_place_of_the_present_one()
    {
        await CreateAsync(AccessMode.Rbac);
        await Connection.UserGroups.CreateAsync(new UserGroupSpecification { UserGroupId = "other", UserIds = ["default"] }, Test.Token);

        var step = Assert.Single(await Connection.Authentication.PlanAsync(Rbac with { UserGroupId = "other" }, Test.Token));
        CacheAuthentication now = await ApplyAsync(Rbac with { UserGroupId = "other" });

        Assert.Equal("guard by user group 'other' in place of 'team'", step.Description);
        Assert.Equal(["other"], now.UserGroupIds);
    }

    [Fact]
    public async Task The_plan_tells_the_steps_and_what_clients_notice_and_changes_nothing()
    {
        await CreateAsync(AccessMode.AuthToken);

        var steps = await Connection.Authentication.PlanAsync(Auth, Test.Token);

        Assert.Equal([AuthenticationStepKind.RotateToken, AuthenticationStepKind.SetToken], steps.Select(s => s.Kind));
        Assert.All(steps, step => Assert.Contains("Connections stay", step.Effect, StringComparison.Ordinal));
        Assert.Equal(0, Modifies);
        Assert.DoesNotContain(Token, string.Concat(steps), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_is_under_way_already_is_waited_for_and_not_made_again()
    {
        await CreateAsync(AccessMode.None);
        await Connection.Authentication.ApplyAsync(Rbac, cancellationToken: Test.Token);

        Assert.Empty(await Connection.Authentication.PlanAsync(Rbac, Test.Token));
        CacheAuthentication now = await ApplyAsync(Rbac);

        Assert.Equal((AccessMode.Rbac, 1), (now.Mode, Modifies));
    }

    [Fact]
    public async Task A_break_between_the_steps_tells_what_was_done()
    {
        await CreateAsync(AccessMode.AuthToken);

        var error = await Assert.ThrowsAsync<IncompleteChangeException>(
            () => Connection.Authentication.ApplyAsync(Auth, new() { Timeout = TimeSpan.FromSeconds(1) }, cancellationToken: Test.Token));

        Assert.Equal("take the new AUTH token beside what was taken before. Connections stay; new ones may use the new token, or what was taken before.", Assert.Single(error.Done));
        Assert.Single(error.Remaining);
        Assert.IsType<WaitException>(error.InnerException);
    }

    [Fact]
    public async Task Without_TLS_nothing_is_begun_unless_it_may_be_turned_on()
    {
        var service = new ScriptedService()
            .On("DescribeReplicationGroups", Xml.Caches(Xml.Cache(tls: false)))
            .On("ModifyReplicationGroup", Xml.OneCache(Xml.Cache()));
        using var connection = Test.Connect(service);

        var error = await Assert.ThrowsAsync<InvalidInputException>(() => connection.Authentication.ApplyAsync(Rbac, cancellationToken: Test.Token));
        await connection.Authentication.ApplyAsync(Rbac with { TurnOnEncryption = true }, cancellationToken: Test.Token);

        var modifies = service.Calls.Where(c => c.Operation == "ModifyReplicationGroup").ToList();
        Assert.Equal("EncryptionIsOff", error.ErrorId);
        Assert.Equal(["preferred", "required", null], modifies.Select(c => c["TransitEncryptionMode"]));
        Assert.Equal(["true", null, null], modifies.Select(c => c["TransitEncryptionEnabled"]));
        Assert.Equal(["team"], modifies[2].List("UserGroupIdsToAdd"));
        Assert.All(modifies, c => Assert.Equal("true", c["ApplyImmediately"]));
    }

    public static TheoryData<string, AuthenticationChange> Refused => new()
    {
        { "UserGroupMissing", Rbac with { UserGroupId = null } },
        { "AuthTokenMismatch", Auth with { AuthToken = null } },
        { "AuthTokenMismatch", Rbac with { AuthToken = Test.Secret(Token) } },
        { "AuthTokenLength", Auth with { AuthToken = Test.Secret("short") } },
        { "AuthTokenCharacter", Auth with { AuthToken = Test.Secret("abcdefgh12345678@") } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_the_input_alone_shows_to_be_wrong_is_refused_before_any_call(string errorId, AuthenticationChange change)
    {
        var error = await Assert.ThrowsAsync<InvalidInputException>(() => Connection.Authentication.ApplyAsync(change, cancellationToken: Test.Token));

        Assert.Equal(errorId, error.ErrorId);
        Assert.Empty(_service.Operations);
    }

    [Fact]
    public async Task All_caches_are_described_serverless_ones_too()
    {
        await CreateAsync(AccessMode.Rbac);
        await Connection.ServerlessCaches.CreateAsync(new ServerlessCacheSpecification { ServerlessCacheName = "sessions" }, Test.Token);

        var caches = await Test.ListAsync(Connection.Authentication.DescribeAsync(Test.Token));

        Assert.Equal(
            [("cache", "replication group", AccessMode.Rbac, true), ("sessions", "serverless cache", AccessMode.None, true)],
            caches.Select(c => (c.CacheId, c.Kind, c.Mode, c.TransitEncryptionEnabled)));
    }

    private int Modifies => _service.Changes.Count(o => o == "ModifyReplicationGroup");

    private async Task CreateAsync(AccessMode mode)
    {
        await Connection.UserGroups.CreateAsync(new UserGroupSpecification { UserGroupId = "team", UserIds = ["default"] }, Test.Token);
        await Connection.ReplicationGroups.CreateAsync(
            new ReplicationGroupSpecification
            {
                ReplicationGroupId = "cache",
                Description = "A cache",
                CacheNodeType = "cache.t3.small",
                NumCacheClusters = 2,
                TransitEncryptionEnabled = true,
                UserGroupIds = mode == AccessMode.Rbac ? ["team"] : [],
                AuthToken = mode == AccessMode.AuthToken ? Test.Secret("the-first-token-1") : null,
            },
            Test.Token);
        await Connection.ReplicationGroups.WaitUntilAvailableAsync("cache", cancellationToken: Test.Token);
    }

    private async Task<CacheAuthentication> ApplyAsync(AuthenticationChange change)
    {
        await Connection.Authentication.ApplyAsync(change, cancellationToken: Test.Token);
        return CacheAuthentication.Of(await Connection.ReplicationGroups.WaitUntilAvailableAsync("cache", cancellationToken: Test.Token));
    }
}
