using ElastiCacheRbac.Caches;
using ElastiCacheRbac.Ensuring;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Services.Caches;
using ElastiCacheRbac.Services.Tests.Support;
using ElastiCacheRbac.Steps;
using ElastiCacheRbac.UserGroups;

namespace ElastiCacheRbac.Services.Tests.Caches;

public sealed class ServerlessCacheServiceTests : IDisposable
{
    private static readonly ServerlessCacheSpecification _plain = new()
    {
        ServerlessCacheName = "Sessions",
        Description = "Sessions",
        CacheUsageLimits = new CacheUsageLimits { DataStorageMaximum = 10, EcpuPerSecondMaximum = 5000 },
        Tags = new Dictionary<string, string> { ["team"] = "a" },
    };

    private readonly LocalService _service = new();

    private ServerlessCacheService Caches => _service.Connection.ServerlessCaches;

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task Create_fills_in_nothing_that_was_not_asked_for()
    {
        var service = new ScriptedService().On("CreateServerlessCache", "<ServerlessCache><ServerlessCacheName>sessions</ServerlessCacheName><Status>creating</Status></ServerlessCache>");
        using var connection = Test.Connect(service);

        ServerlessCache cache = await connection.ServerlessCaches.CreateAsync(_plain with { SubnetIds = ["subnet-1", "subnet-2"] }, Test.Token);

        var form = service.Calls[0].Form;
        Assert.Equal("sessions", form["ServerlessCacheName"]);
        Assert.Equal("redis", form["Engine"]);
        Assert.Equal(("10", "GB"), (form["CacheUsageLimits.DataStorage.Maximum"], form["CacheUsageLimits.DataStorage.Unit"]));
        Assert.Equal("5000", form["CacheUsageLimits.ECPUPerSecond.Maximum"]);
        Assert.Equal(["subnet-1", "subnet-2"], service.Calls[0].List("SubnetIds"));
        Assert.DoesNotContain("UserGroupId", form.Keys);
        Assert.Equal("creating", cache.Status);
    }

    [Fact]
    public async Task A_cache_is_created_ensured_waited_for_and_deleted()
    {
        await Caches.CreateAsync(_plain, Test.Token);
        ServerlessCache cache = await Caches.WaitUntilAvailableAsync("sessions", cancellationToken: Test.Token);
        var again = await Caches.EnsureAsync(_plain, converge: true, Test.Token);
        await Caches.DeleteAsync(new ServerlessCacheDeletion { ServerlessCacheName = "sessions" }, Test.Token);
        await Caches.WaitUntilDeletedAsync("sessions", cancellationToken: Test.Token);

        Assert.Equal((10, 5000), (cache.CacheUsageLimits!.DataStorageMaximum, cache.CacheUsageLimits.EcpuPerSecondMaximum));
        Assert.Equal(EnsureResult.Unchanged, again.Result);
        Assert.Null(await Caches.FindAsync("sessions", Test.Token));
        Assert.Equal(["CreateServerlessCache", "DeleteServerlessCache"], _service.Changes);
    }

    [Fact]
    public async Task Several_changes_are_made_one_by_one_with_waits_in_between()
    {
        await CreateGroupAndCacheAsync();
        var progress = new Progress();

        ServerlessCache last = await Caches.ModifyAsync(
            new ServerlessCacheChange { ServerlessCacheName = "sessions", UserGroupId = "team", SnapshotRetentionLimit = 3, Description = "Renamed" },
            steps: progress,
            cancellationToken: Test.Token);
        ServerlessCache cache = await Caches.WaitUntilAvailableAsync("sessions", cancellationToken: Test.Token);

        Assert.Equal("modifying", last.Status);
        Assert.Equal(("team", 3, "Renamed"), (cache.UserGroupId, cache.SnapshotRetentionLimit, cache.Description));
        Assert.Equal(3, _service.Changes.Count(o => o == "ModifyServerlessCache"));
        Assert.Equal(["1/3 guard by user group 'team'", "2/3 keep 3 daily snapshots", "3/3 set the description"], progress.Seen);
    }

    [Fact]
    public async Task What_is_so_already_is_no_step()
    {
        await CreateGroupAndCacheAsync();

        ServerlessCache cache = await Caches.ModifyAsync(
            new ServerlessCacheChange { ServerlessCacheName = "sessions", Description = "Sessions", RemoveUserGroup = true, CacheUsageLimits = new() { DataStorageMaximum = 10 } },
            cancellationToken: Test.Token);

        Assert.Equal("available", cache.Status);
        Assert.DoesNotContain("ModifyServerlessCache", _service.Changes);
    }

    [Fact]
    public async Task A_change_that_breaks_in_the_middle_says_what_was_done_and_goes_on_from_there()
    {
        await CreateGroupAndCacheAsync();
        var change = new ServerlessCacheChange { ServerlessCacheName = "sessions", UserGroupId = "team", DailySnapshotTime = "half past", Description = "Renamed" };

        var error = await Assert.ThrowsAsync<IncompleteChangeException>(() => Caches.ModifyAsync(change, cancellationToken: Test.Token));
        await Caches.ModifyAsync(change with { DailySnapshotTime = "04:30" }, cancellationToken: Test.Token);
        ServerlessCache cache = await Caches.WaitUntilAvailableAsync("sessions", cancellationToken: Test.Token);

        Assert.Equal(("ChangeIncomplete", ErrorKind.Incomplete, "sessions"), (error.ErrorId, error.Kind, error.Target));
        Assert.Equal(["guard by user group 'team'"], error.Done);
        Assert.Equal(["take the daily snapshot at half past UTC", "set the description"], error.Remaining);
        Assert.IsAssignableFrom<ServiceException>(error.InnerException);
        Assert.Equal(("team", "04:30", "Renamed"), (cache.UserGroupId, cache.DailySnapshotTime, cache.Description));
    }

    [Fact]
    public async Task The_first_steps_error_comes_as_it_is()
    {
        await CreateGroupAndCacheAsync();

        var error = await Assert.ThrowsAsync<ResourceNotFoundException>(() => Caches.ModifyAsync(
            new ServerlessCacheChange { ServerlessCacheName = "sessions", UserGroupId = "nobody", Description = "Renamed" }, cancellationToken: Test.Token));

        Assert.Equal("UserGroupNotFound", error.ErrorId);
    }

    [Fact]
    public async Task Ensure_converges_step_by_step()
    {
        await CreateGroupAndCacheAsync();

        var outcome = await Caches.EnsureAsync(_plain with { UserGroupId = "team", SnapshotRetentionLimit = 2 }, converge: true, Test.Token);

        Assert.Equal(EnsureResult.Updated, outcome.Result);
        Assert.Equal(["UserGroupId", "SnapshotRetentionLimit"], outcome.Differences);
        Assert.Equal(2, _service.Changes.Count(o => o == "ModifyServerlessCache"));
    }

    public static TheoryData<string, ServerlessCacheChange> Refused => new()
    {
        { "IdentifierInvalid", new() { ServerlessCacheName = "-", Description = "x" } },
        { "NothingToChange", new() { ServerlessCacheName = "sessions" } },
        { "UserGroupAssignedAndUnassigned", new() { ServerlessCacheName = "sessions", UserGroupId = "team", RemoveUserGroup = true } },
        { "EngineUnknown", new() { ServerlessCacheName = "sessions", Engine = "memcached" } },
        { "LimitsReversed", new() { ServerlessCacheName = "sessions", CacheUsageLimits = new() { DataStorageMinimum = 2, DataStorageMaximum = 1 } } },
        { "LimitsReversed", new() { ServerlessCacheName = "sessions", CacheUsageLimits = new() { EcpuPerSecondMinimum = -1 } } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Modify_refuses_what_the_input_alone_shows_to_be_wrong(string errorId, ServerlessCacheChange change)
    {
        var error = await Assert.ThrowsAsync<InvalidInputException>(() => Caches.ModifyAsync(change, cancellationToken: Test.Token));

        Assert.Equal(errorId, error.ErrorId);
        Assert.Empty(_service.Operations);
    }

    private async Task CreateGroupAndCacheAsync()
    {
        await _service.Connection.UserGroups.CreateAsync(new UserGroupSpecification { UserGroupId = "team", UserIds = ["default"] }, Test.Token);
        await Caches.CreateAsync(_plain, Test.Token);
        await Caches.WaitUntilAvailableAsync("sessions", cancellationToken: Test.Token);
    }

    private sealed class Progress : IProgress<StepProgress>
    {
        public List<string> Seen { get; } = [];

        public void Report(StepProgress value) => Seen.Add(FormattableString.Invariant($"{value.Number}/{value.Count} {value.Description}"));
    }
}
