using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Amazon.ElastiCache;
using ElastiCacheRbac.Authentication;
using ElastiCacheRbac.Caches;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Services.Tests.Support;
using ElastiCacheRbac.UserGroups;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.Services.Tests.Faults;

/// <summary>Whatever befalls a call, the outcome is success or one typed error: never a hang, a duplicate or a lost change.</summary>
public sealed class FaultTests
{
    private const string Arn = "arn:aws:elasticache:eu-west-1:123456789012:user:app";

    /// <summary>For each operation, and use of it that is not like the others: what makes it, and what shows that it was done, once.</summary>
    private static readonly Dictionary<string, (Func<ElastiCacheConnection, Task> Make, Func<ElastiCacheConnection, Task<bool>> IsDone)> _operations = new()
    {
        ["CreateUser"] = (
            c => c.Users.CreateAsync(User("new"), Test.Token),
            async c => await c.Users.FindAsync("new", Test.Token) is { AccessString: "on ~* -@all +get" or "on ~* +get" }),
        ["ModifyUser"] = (
            c => c.Users.ModifyAsync(new UserChange { UserId = "app", AccessString = "off ~* +@all" }, Test.Token),
            async c => (await c.Users.WaitUntilActiveAsync("app", cancellationToken: Test.Token)).AccessString == "off ~* +@all"),
        ["ModifyUser, appending"] = (
            c => c.Users.ModifyAsync(new UserChange { UserId = "app", AppendAccessString = "+set" }, Test.Token),
            async c => (await c.Users.WaitUntilActiveAsync("app", cancellationToken: Test.Token)).AccessString.StartsWith("on ~* -@all +get +set", StringComparison.Ordinal)),
        ["ModifyUser, starting a rotation"] = (
            c => c.PasswordRotation.StartAsync("app", Test.Secret(), Test.Secret("an0ther-g00d-one!"), Test.Token),
            async c => (await c.Users.WaitUntilActiveAsync("app", cancellationToken: Test.Token)).PasswordCount == 2),
        ["DeleteUser"] = (
            c => c.Users.DeleteAsync("app", Test.Token),
            c => IsGoneAsync(c.Users.WaitUntilDeletedAsync("app", cancellationToken: Test.Token))),
        ["DescribeUsers"] = (c => c.Users.FindAsync("app", Test.Token), _ => Task.FromResult(true)),
        ["CreateUserGroup"] = (
            c => c.UserGroups.CreateAsync(new UserGroupSpecification { UserGroupId = "new", UserIds = ["default", "app"] }, Test.Token),
            async c => (await c.UserGroups.FindAsync("new", Test.Token))!.UserIds.Count == 2),
        ["ModifyUserGroup"] = (
            c => c.UserGroups.ModifyAsync(new UserGroupChange { UserGroupId = "team", UserIdsToAdd = ["app"] }, Test.Token),
            async c => (await c.UserGroups.WaitUntilActiveAsync("team", cancellationToken: Test.Token)).UserIds.Contains("app")),
        ["DeleteUserGroup"] = (
            c => c.UserGroups.DeleteAsync("team", Test.Token),
            c => IsGoneAsync(c.UserGroups.WaitUntilDeletedAsync("team", cancellationToken: Test.Token))),
        ["DescribeUserGroups"] = (c => c.UserGroups.FindAsync("team", Test.Token), _ => Task.FromResult(true)),
        ["CreateReplicationGroup"] = (
            c => c.ReplicationGroups.CreateAsync(Cache("new"), Test.Token),
            async c => await c.ReplicationGroups.FindAsync("new", Test.Token) is not null),
        ["ModifyReplicationGroup"] = (
            c => c.ReplicationGroups.ModifyAsync(new ReplicationGroupChange { ReplicationGroupId = "cache", UserGroupIdsToAdd = ["team"] }, Test.Token),
            async c => (await c.ReplicationGroups.WaitUntilAvailableAsync("cache", cancellationToken: Test.Token)).UserGroupIds.Contains("team")),
        ["ModifyReplicationGroup, in steps"] = (
            c => c.Authentication.ApplyAsync(_token, cancellationToken: Test.Token),
            async c => (await c.ReplicationGroups.WaitUntilAvailableAsync("cache", cancellationToken: Test.Token)).AuthTokenEnabled),
        ["DeleteReplicationGroup"] = (
            c => c.ReplicationGroups.DeleteAsync(new ReplicationGroupDeletion { ReplicationGroupId = "cache" }, Test.Token),
            c => IsGoneAsync(c.ReplicationGroups.WaitUntilDeletedAsync("cache", cancellationToken: Test.Token))),
        ["DescribeReplicationGroups"] = (c => c.ReplicationGroups.FindAsync("cache", Test.Token), _ => Task.FromResult(true)),
        ["DescribeCacheClusters"] = (c => c.ReplicationGroups.ReadEngineVersionsAsync(Test.Token), _ => Task.FromResult(true)),
        ["CreateServerlessCache"] = (
            c => c.ServerlessCaches.CreateAsync(new ServerlessCacheSpecification { ServerlessCacheName = "new" }, Test.Token),
            async c => await c.ServerlessCaches.FindAsync("new", Test.Token) is not null),
        ["ModifyServerlessCache"] = (
            c => c.ServerlessCaches.ModifyAsync(new ServerlessCacheChange { ServerlessCacheName = "sessions", UserGroupId = "team" }, cancellationToken: Test.Token),
            async c => (await c.ServerlessCaches.WaitUntilAvailableAsync("sessions", cancellationToken: Test.Token)).UserGroupId == "team"),
        ["ModifyServerlessCache, in steps"] = (
            c => c.ServerlessCaches.ModifyAsync(new ServerlessCacheChange { ServerlessCacheName = "sessions", UserGroupId = "team", Description = "Renamed" }, cancellationToken: Test.Token),
            async c => await c.ServerlessCaches.WaitUntilAvailableAsync("sessions", cancellationToken: Test.Token) is { UserGroupId: "team", Description: "Renamed" }),
        ["DeleteServerlessCache"] = (
            c => c.ServerlessCaches.DeleteAsync(new ServerlessCacheDeletion { ServerlessCacheName = "sessions" }, Test.Token),
            c => IsGoneAsync(c.ServerlessCaches.WaitUntilDeletedAsync("sessions", cancellationToken: Test.Token))),
        ["DescribeServerlessCaches"] = (c => c.ServerlessCaches.FindAsync("sessions", Test.Token), _ => Task.FromResult(true)),
        ["DescribeEvents"] = (c => Test.ListAsync(c.Events.DescribeAsync(cancellationToken: Test.Token)), _ => Task.FromResult(true)),
        ["AddTagsToResource"] = (
            c => c.Tags.AddAsync(Arn, new Dictionary<string, string> { ["stage"] = "test" }, Test.Token),
            async c => (await c.Tags.GetAsync(Arn, Test.Token)).Any(t => t.Key == "stage")),
        ["RemoveTagsFromResource"] = (
            c => c.Tags.RemoveAsync(Arn, ["team"], Test.Token),
            async c => (await c.Tags.GetAsync(Arn, Test.Token)).Count == 0),
        ["ListTagsForResource"] = (c => c.Tags.GetAsync(Arn, Test.Token), _ => Task.FromResult(true)),
    };

    private static AuthenticationChange _token => new() { ReplicationGroupId = "cache", Mode = AccessMode.AuthToken, AuthToken = Test.Secret("a-t0ken-of-a-test-1") };

    /// <summary>A new operation that the module calls is to be tested here, too.</summary>
    [Fact]
    public void Every_operation_that_is_called_is_tested()
    {
        using var assembly = new PEReader(File.OpenRead(typeof(ElastiCacheConnection).Assembly.Location));
        MetadataReader metadata = assembly.GetMetadataReader();
        IEnumerable<string> called =
            from handle in metadata.MemberReferences
            let member = metadata.GetMemberReference(handle)
            where member.Parent.Kind == HandleKind.TypeReference
                && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Name) == nameof(IAmazonElastiCache)
            select metadata.GetString(member.Name)[..^"Async".Length];

        Assert.Equal(called.Order(), _operations.Keys.Select(OperationOf).Distinct().Order());
    }

    public static TheoryData<string, Fault> Matrix =>
        [.. from operation in _operations.Keys from fault in Enum.GetValues<Fault>() where fault != Fault.Throttling select (operation, fault)];

    [Theory]
    [MemberData(nameof(Matrix))]
    public Task One_fault_is_got_over_and_the_change_is_made_once(string operation, Fault fault) => GetOverAsync(operation, fault);

    /// <summary>All at once, since the SDK's retry then takes its time by the system's clock.</summary>
    [Fact]
    public Task Throttling_is_got_over_and_the_change_is_made_once() =>
        Task.WhenAll(_operations.Keys.Select(operation => GetOverAsync(operation, Fault.Throttling)));

    public static TheoryData<Fault> Faults => [.. Enum.GetValues<Fault>()];

    /// <summary>All operations at once, since the SDK's retries take their time by the system's clock.</summary>
    [Theory]
    [MemberData(nameof(Faults))]
    public Task A_fault_that_stays_ends_in_one_typed_error_and_the_change_can_be_made_later(Fault fault) =>
        Task.WhenAll(_operations.Keys.Select(operation => EndsInOneErrorAsync(operation, fault)));

    /// <summary>The first answer is lost, the SDK's retry is refused as the change is under way: a third call would append twice.</summary>
    [Fact]
    public async Task Rules_are_appended_once_if_the_answer_is_lost()
    {
        using var service = await PrepareAsync("ModifyUser", Fault.LostAnswer, always: false);

        await service.Connection.Users.ModifyAsync(new UserChange { UserId = "app", AppendAccessString = "+set" }, Test.Token);

        Assert.Equal("on ~* -@all +get +set", (await service.Connection.Users.WaitUntilActiveAsync("app", cancellationToken: Test.Token)).AccessString);
    }

    /// <summary>The first answer is lost, the SDK's retry is refused as the change is under way: a third call would take the token before away.</summary>
    [Fact]
    public async Task A_token_is_rotated_in_once_if_the_answer_is_lost()
    {
        using var service = await PrepareAsync("ModifyReplicationGroup", Fault.LostAnswer, always: false);

        await service.Connection.Authentication.ApplyAsync(_token with { KeepPrevious = true }, cancellationToken: Test.Token);

        Assert.Equal(2, service.Changes.Count(o => o == "ModifyReplicationGroup"));
    }

    [Theory]
    [InlineData(Fault.Silence)]
    [InlineData(Fault.Drip)]
    public async Task Cancelling_ends_a_call_that_hangs(Fault fault)
    {
        using var stop = new CancellationTokenSource();
        using var service = new LocalService((inner, _) => new FaultyNetwork(inner, new SkippingClock(), "DescribeUsers", fault));

        Task call = service.Connection.Users.FindAsync("app", stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    private static async Task<bool> IsGoneAsync(Task wait)
    {
        await wait;
        return true;
    }

    private static string OperationOf(string use) => use.Split(',')[0];

    private static async Task EndsInOneErrorAsync(string use, Fault fault)
    {
        FaultyNetwork? network = null;
        using var service = await PrepareAsync(use, fault, always: true, n => network = n);
        var (make, isDone) = _operations[use];

        Exception? outcome = await Record.ExceptionAsync(() => make(service.Connection));

        if (outcome is null && fault == Fault.MalformedXml)
        {
            // An answer that is cut off behind the error's code still tells that the work is done.
            Assert.True(await isDone(service.Connection), use);
            return;
        }

        EcException error = Assert.IsAssignableFrom<EcException>(outcome);
        ErrorKind kind = fault == Fault.Throttling ? ErrorKind.Throttled : ErrorKind.Connection;
        Assert.True(error.Kind == kind || fault == Fault.MalformedXml, $"{use}: {error.Kind}, {error.ErrorId}");
        Assert.NotNull(error.InnerException);
        Assert.Contains(service.Records, record => record.ErrorCode == error.ErrorId);
        network!.IsOver = true;
        try
        {
            await make(service.Connection);
        }
        catch (EcException again) when (again.Kind is ErrorKind.AlreadyExists or ErrorKind.NotFound or ErrorKind.InvalidState)
        {
            // It was made unseen.
        }

        Assert.True(await isDone(service.Connection), use);
    }

    private static async Task GetOverAsync(string operation, Fault fault)
    {
        using var service = await PrepareAsync(operation, fault, always: false);
        var (make, isDone) = _operations[operation];

        await make(service.Connection);

        Assert.True(await isDone(service.Connection), operation);
    }

    private static async Task<LocalService> PrepareAsync(string use, Fault fault, bool always, Action<FaultyNetwork>? withNetwork = null)
    {
        FaultyNetwork? network = null;
        var service = new LocalService((inner, clock) => network = new FaultyNetwork(inner, clock, OperationOf(use), fault, always) { IsOver = true });
        withNetwork?.Invoke(network!);
        ElastiCacheConnection c = service.Connection;
        await c.Users.CreateAsync(User("app"), Test.Token);
        await c.UserGroups.CreateAsync(new UserGroupSpecification { UserGroupId = "team", UserIds = ["default"] }, Test.Token);
        await c.UserGroups.WaitUntilActiveAsync("team", cancellationToken: Test.Token);
        await c.ReplicationGroups.CreateAsync(Cache("cache"), Test.Token);
        await c.ServerlessCaches.CreateAsync(new ServerlessCacheSpecification { ServerlessCacheName = "sessions" }, Test.Token);
        await c.ReplicationGroups.WaitUntilAvailableAsync("cache", cancellationToken: Test.Token);
        await c.ServerlessCaches.WaitUntilAvailableAsync("sessions", cancellationToken: Test.Token);
        network!.IsOver = false;
        return service;
    }

    private static UserSpecification User(string id) => new()
    {
        UserId = id,
        UserName = id,
        AccessString = "on ~* +get",
        Passwords = [Test.Secret()],
        Tags = new Dictionary<string, string> { ["team"] = "a" },
    };

    private static ReplicationGroupSpecification Cache(string id) => new()
    {
        ReplicationGroupId = id,
        Description = "A cache",
        CacheNodeType = "cache.t3.small",
        NumCacheClusters = 2,
        TransitEncryptionEnabled = true,
    };
}
