using Amazon.ElastiCache;
using Amazon.ElastiCache.Model;
using ElastiCacheRbac.Local.Tests.Support;

namespace ElastiCacheRbac.Local.Tests;

/// <summary>What an engineer needs to test automation: faults, a log of requests, a seed.</summary>
public sealed class RehearsalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_fault_strikes_its_operation_as_often_as_it_says()
    {
        using var plane = Open(new LocalControlPlaneOptions { Faults = [new LocalFault { Operation = "CreateUser", ErrorCode = "Throttling", Count = 2 }] });

        await Refused.WithAsync("Throttling", "Throttling was injected.", () => plane.CreateUserAsync("app"));
        await plane.Client.DescribeUsersAsync(new DescribeUsersRequest());
        await Refused.WithAsync("Throttling", () => plane.CreateUserAsync("app"));
        await plane.CreateUserAsync("app");
    }

    [Fact]
    public async Task A_fault_can_be_an_error_of_the_services_own_side()
    {
        using var plane = Open(new LocalControlPlaneOptions { Faults = [new LocalFault { ErrorCode = "ServiceUnavailable" }] });

        var error = await Assert.ThrowsAnyAsync<AmazonElastiCacheException>(() => plane.CreateUserAsync("app"));

        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, error.StatusCode);
    }

    [Fact]
    public async Task A_fault_can_be_a_delay_by_the_clock()
    {
        using var plane = Open(new LocalControlPlaneOptions { Faults = [new LocalFault { Operation = "CreateUser", Delay = TimeSpan.FromSeconds(30), Count = 1 }] });

        Task<CreateUserResponse> slow = plane.CreateUserAsync("app");
        await plane.Client.DescribeUsersAsync(new DescribeUsersRequest());
        Assert.False(slow.IsCompleted);
        plane.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal("app", (await slow).UserId);
    }

    [Fact]
    public async Task A_fault_can_make_a_cache_come_to_nothing_which_can_then_only_be_deleted()
    {
        using var plane = new TestPlane(TimeSpan.FromMinutes(1), options: new LocalControlPlaneOptions
        {
            Faults = [new() { Operation = "CreateReplicationGroup", CreateFails = true, Count = 1 }, new() { Operation = "CreateServerlessCache", CreateFails = true, Count = 1 }],
        });
        var serverless = new DescribeServerlessCachesRequest { ServerlessCacheName = "serverless" };

        await plane.CreateCacheAsync("cache");
        await plane.Client.CreateServerlessCacheAsync(new CreateServerlessCacheRequest { ServerlessCacheName = "serverless", Engine = "redis" });
        Assert.Equal("creating", (await plane.CacheAsync("cache")).Status);
        plane.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("create-failed", (await plane.CacheAsync("cache")).Status);
        Assert.Equal("create-failed", (await plane.Client.DescribeServerlessCachesAsync(serverless)).ServerlessCaches![0].Status);

        await Refused.WithAsync("InvalidReplicationGroupState", () => plane.Client.ModifyReplicationGroupAsync(
            new ModifyReplicationGroupRequest { ReplicationGroupId = "cache", ReplicationGroupDescription = "another", ApplyImmediately = true }));
        await plane.Client.DeleteReplicationGroupAsync(new DeleteReplicationGroupRequest { ReplicationGroupId = "cache" });
        await plane.Client.DeleteServerlessCacheAsync(new DeleteServerlessCacheRequest { ServerlessCacheName = "serverless" });
        plane.Clock.Advance(TimeSpan.FromMinutes(1));
        await plane.CreateCacheAsync("cache");
        plane.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("available", (await plane.CacheAsync("cache")).Status);
        await Refused.WithAsync("ServerlessCacheNotFoundFault", () => plane.Client.DescribeServerlessCachesAsync(serverless));
    }

    [Theory]
    [InlineData("CreateUser", null)]
    [InlineData(null, null)]
    [InlineData("CreateReplicationGroup", "Throttling")]
    public void Only_a_cache_that_is_made_can_come_to_nothing(string? operation, string? code)
    {
        var fault = new LocalFault { Operation = operation, ErrorCode = code, CreateFails = true };

        var error = Assert.Throws<LocalControlPlaneException>(() => new LocalControlPlane(new LocalControlPlaneOptions { Faults = [fault] }));

        Assert.Equal("LocalFaultInvalid", error.ErrorId);
    }

    [Theory]
    [InlineData("CreateUsers", "Throttling", 1)]
    [InlineData("CreateUser", null, 1)]
    [InlineData("CreateUser", "Throttling", 0)]
    [InlineData("CreateUser", " ", 1)]
    [InlineData("CreateSnapshot", "Throttling", 1)]
    [InlineData("CreateUser", "Throttling", 1, -1)]
    [InlineData("CreateUser", null, 1, 100_000)]
    [InlineData("CreateUser", null, 1, 1, "words for no error")]
    public void A_fault_that_could_never_strike_is_refused(string operation, string? code, int count, int seconds = 0, string? message = null)
    {
        var fault = new LocalFault { Operation = operation, ErrorCode = code, Count = count, Delay = TimeSpan.FromSeconds(seconds), Message = message };

        var error = Assert.Throws<LocalControlPlaneException>(() => new LocalControlPlane(new LocalControlPlaneOptions { Faults = [fault] }));

        Assert.Equal("LocalFaultInvalid", error.ErrorId);
    }

    [Fact]
    public async Task Requests_are_logged_with_their_parameters_and_without_their_secrets()
    {
        using var plane = Open();
        await plane.CreateUserAsync("app");
        await plane.CreateCacheAsync("cache", r => r.AuthToken = "auth-token-of-a-test");
        await plane.Client.CreateUserAsync(new CreateUserRequest
        {
            UserId = "other",
            UserName = "other",
            Engine = "redis",
            AccessString = "on",
            AuthenticationMode = new AuthenticationMode { Type = InputAuthenticationType.Password, Passwords = [TestPlane.Password] },
        });
        await Refused.WithAsync("UserNotFound", () => plane.UserAsync("nobody"));

        var requests = plane.Plane.Requests;

        Assert.Equal(
            [("CreateUser", 200, null), ("CreateReplicationGroup", 200, null), ("CreateUser", 200, null), ("DescribeUsers", 404, "UserNotFound")],
            requests.Select(r => (r.Operation, r.Status, r.ErrorCode)));
        Assert.Equal("app", requests[0].Parameters["UserId"]);
        Assert.Equal(("us-east-1", "AKIDEXAMPLE"), (requests[0].Region, requests[0].AccessKey));
        Assert.Equal("********", requests[0].Parameters["Passwords.member.1"]);
        Assert.Equal("********", requests[1].Parameters["AuthToken"]);
        Assert.Equal("********", requests[2].Parameters["AuthenticationMode.Passwords.member.1"]);
    }

    [Fact]
    public async Task The_newest_requests_are_kept()
    {
        using var plane = Open(new LocalControlPlaneOptions { RequestsKept = 2 });
        foreach (string id in new[] { "one", "two", "three" })
        {
            await plane.CreateUserAsync(id);
        }

        Assert.Equal(["two", "three"], plane.Plane.Requests.Select(r => r.Parameters["UserId"]));
    }

    [Fact]
    public async Task Of_large_requests_fewer_are_kept()
    {
        using var plane = Open();
        for (int i = 0; i < 100; i++)
        {
            await Refused.WithAsync("InvalidParameterValue", () => plane.CreateUserAsync("app", accessString: new string('a', 1_000_000)));
        }

        await plane.Client.DescribeUsersAsync(new DescribeUsersRequest());
        Assert.InRange(plane.Plane.Requests.Sum(r => r.Parameters.Values.Sum(v => (long)v.Length)), 1_000_000, 10_000_000);
        Assert.Equal("DescribeUsers", plane.Plane.Requests[^1].Operation);
    }

    [Fact]
    public async Task A_seed_file_is_what_the_account_begins_with()
    {
        string seed = await WriteAsync("""
            {
              // The members are those of the create requests.
              "Users": [
                { "UserId": "app", "UserName": "app", "Engine": "redis", "AccessString": "on ~app:* +@read", "Passwords": ["correct-horse-battery"],
                  "Tags": [{ "Key": "team", "Value": "ops" }] },
                { "UserId": "open", "UserName": "open", "Engine": "redis", "AccessString": "on ~* +@all", "NoPasswordRequired": true }
              ],
              "UserGroups": [{ "UserGroupId": "group", "Engine": "redis", "UserIds": ["default", "app"] }],
              "ReplicationGroups": [
                { "ReplicationGroupId": "cache", "ReplicationGroupDescription": "seeded", "CacheNodeType": "cache.t3.small", "NumCacheClusters": 2,
                  "TransitEncryptionEnabled": true, "UserGroupIds": ["group"] }
              ]
            }
            """);

        // What is there from the start takes no time.
        using var plane = new TestPlane(TimeSpan.FromMinutes(1), options: new LocalControlPlaneOptions { SeedPath = seed });

        Assert.Equal("on ~app:* -@all +@read", (await plane.UserAsync("app")).AccessString);
        Assert.Equal(["default", "app"], (await plane.GroupAsync("group")).UserIds!);
        Assert.Equal(["group"], (await plane.CacheAsync("cache")).UserGroupIds!);
        Assert.Equal("available", (await plane.CacheAsync("cache")).Status);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public async Task A_seed_file_may_begin_with_a_byte_order_mark_and_hold_null_for_nothing(string encoding)
    {
        string seed = _folder.File("seed.json");
        await File.WriteAllTextAsync(
            seed,
            """{ "Users": [{ "UserId": "app", "UserName": "app", "Engine": "redis", "AccessString": "on", "NoPasswordRequired": true, "Passwords": null }] }""",
            System.Text.Encoding.GetEncoding(encoding));

        using var plane = Open(new LocalControlPlaneOptions { SeedPath = seed });

        Assert.Equal("no-password", (await plane.UserAsync("app")).Authentication!.Type!.Value);
    }

    [Fact]
    public async Task What_a_state_file_holds_already_is_not_seeded_again()
    {
        string seed = await WriteAsync("""{ "Users": [{ "UserId": "app", "UserName": "app", "Engine": "redis", "AccessString": "off", "NoPasswordRequired": true }] }""");
        var options = new LocalControlPlaneOptions { SeedPath = seed, Path = _folder.File("state.db") };
        using (var plane = Open(options))
        {
            await plane.Client.ModifyUserAsync(new ModifyUserRequest { UserId = "app", AccessString = "on ~* +@all" });
        }

        using var again = Open(options);
        Assert.Equal("on ~* +@all", (await again.UserAsync("app")).AccessString);
    }

    [Theory]
    [InlineData("""{ "Users": [{ "UserId": "app" }] }""", "Users[0]")]
    [InlineData("""{ "Users": [{ "UserId": "app", "UserName": "app", "Engine": "redis", "AccessString": "on +@nothing", "NoPasswordRequired": true }] }""", "invalid category")]
    [InlineData("""{ "UserGroups": [{ "UserGroupId": "group", "Engine": "redis", "UserIds": ["nobody"] }] }""", "User nobody not found.")]
    [InlineData("""{ "People": [] }""", "People")]
    [InlineData("""{ "UserGroups": [{ "UserGroupId": "group", "Engine": "valkey" }, { "UserGroupId": "Group", "Engine": "redis" }] }""", "'UserGroups' has group twice.")]
    [InlineData("""{ "Users": {} }""", "Users")]
    [InlineData("[]", "no JSON object")]
    [InlineData("{", "cannot be read")]
    public async Task A_wrong_seed_file_is_refused_with_its_name_and_place_and_nothing_is_changed(string content, string words)
    {
        string seed = await WriteAsync(content);
        string state = _folder.File("state.db");

        var error = Assert.Throws<LocalControlPlaneException>(() => new LocalControlPlane(new LocalControlPlaneOptions { SeedPath = seed, Path = state }));

        Assert.Equal("LocalSeedInvalid", error.ErrorId);
        Assert.Contains(seed, error.Message, StringComparison.Ordinal);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        using var plane = Open(new LocalControlPlaneOptions { Path = state });
        Assert.Single((await plane.Client.DescribeUsersAsync(new DescribeUsersRequest())).Users!);
    }

    [Fact]
    public void A_seed_file_that_does_not_exist_is_told_by_name()
    {
        string seed = _folder.File("none.json");

        var error = Assert.Throws<LocalControlPlaneException>(() => new LocalControlPlane(new LocalControlPlaneOptions { SeedPath = seed }));

        Assert.Contains(seed, error.Message, StringComparison.Ordinal);
    }

    private static TestPlane Open(LocalControlPlaneOptions? options = null) => new(options: options);

    private async Task<string> WriteAsync(string content)
    {
        string path = _folder.File("seed.json");
        await File.WriteAllTextAsync(path, content);
        return path;
    }
}
