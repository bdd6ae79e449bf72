using System.Net;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Services.Tests.Support;
using ElastiCacheRbac.Waiting;

namespace ElastiCacheRbac.Services.Tests.Lifecycle;

public sealed class WaitTests
{
    private readonly SkippingClock _clock = new();

    [Fact]
    public async Task Waits_from_look_to_look_until_the_status_is_reached_and_reports_each()
    {
        var service = Users("creating", "creating", "active");
        using var connection = Test.Connect(service, _clock);
        var progress = new ProgressList();

        var user = await connection.Users.WaitUntilActiveAsync("app", new WaitOptions { Progress = progress }, Test.Token);

        Assert.Equal("active", user.Status);
        Assert.Equal(["creating", "creating", "active"], progress.Seen.Select(p => p.Status));
        Assert.Equal(TimeSpan.FromMinutes(15), progress.Seen[0].Timeout);
        Assert.Equal(TimeSpan.Zero, progress.Seen[0].Elapsed);
        Assert.Equal(_clock.Waits[0] + _clock.Waits[1], progress.Seen[2].Elapsed);
    }

    [Fact]
    public async Task Pauses_grow_up_to_a_cap_and_end_with_a_last_look_at_the_limit()
    {
        var service = Users("creating");
        using var connection = Test.Connect(service, _clock);
        DateTimeOffset start = _clock.GetUtcNow();

        var error = await Assert.ThrowsAsync<WaitException>(
            () => connection.Users.WaitUntilActiveAsync("app", new WaitOptions { Timeout = TimeSpan.FromMinutes(5) }, Test.Token));

        Assert.Equal(("WaitTimedOut", ErrorKind.Timeout, "creating", "app"), (error.ErrorId, error.Kind, error.LastStatus, error.Target));
        Assert.Equal(TimeSpan.FromMinutes(5), _clock.GetUtcNow() - start);
        Assert.Equal(_clock.Waits.Count + 1, service.Calls.Count);
        Assert.All(_clock.Waits, pause => Assert.InRange(pause, TimeSpan.Zero, TimeSpan.FromSeconds(18)));
        Assert.InRange(_clock.Waits[0], TimeSpan.FromMilliseconds(400), TimeSpan.FromMilliseconds(600));
        Assert.True(_clock.Waits[10] >= TimeSpan.FromSeconds(12));
    }

    [Fact]
    public async Task Caches_are_waited_for_an_hour_by_default()
    {
        var service = new ScriptedService().On("DescribeReplicationGroups", Xml.Caches(Xml.Cache(status: "modifying")));
        using var connection = Test.Connect(service, _clock);
        DateTimeOffset start = _clock.GetUtcNow();

        await Assert.ThrowsAsync<WaitException>(() => connection.ReplicationGroups.WaitUntilAvailableAsync("cache", cancellationToken: Test.Token));

        Assert.Equal(TimeSpan.FromHours(1), _clock.GetUtcNow() - start);
    }

    [Theory]
    [InlineData("create-failed")]
    [InlineData("restore-failed")]
    [InlineData("deleting")]
    public async Task A_status_that_leads_nowhere_ends_the_wait_at_once(string status)
    {
        var service = new ScriptedService().On("DescribeReplicationGroups", Xml.Caches(Xml.Cache(status: status)));
        using var connection = Test.Connect(service, _clock);

        var error = await Assert.ThrowsAsync<WaitException>(() => connection.ReplicationGroups.WaitUntilAvailableAsync("cache", cancellationToken: Test.Token));

        Assert.Equal(("WaitFailed", status), (error.ErrorId, error.LastStatus));
        Assert.Single(service.Calls);
    }

    [Fact]
    public async Task A_resource_that_vanishes_ends_the_wait()
    {
        var service = Users("creating").Refuse("DescribeUsers", "UserNotFound", status: HttpStatusCode.NotFound);
        using var connection = Test.Connect(service, _clock);

        var error = await Assert.ThrowsAsync<WaitException>(() => connection.Users.WaitUntilActiveAsync("app", cancellationToken: Test.Token));

        Assert.Equal(("WaitVanished", ErrorKind.WaitFailed), (error.ErrorId, error.Kind));
    }

    [Fact]
    public async Task Waiting_for_a_deletion_ends_when_the_resource_is_gone()
    {
        var service = Users("deleting").Refuse("DescribeUsers", "UserNotFound", status: HttpStatusCode.NotFound);
        using var connection = Test.Connect(service, _clock);
        var progress = new ProgressList();

        await connection.Users.WaitUntilDeletedAsync("app", new WaitOptions { Progress = progress }, Test.Token);

        Assert.Equal(["deleting", null], progress.Seen.Select(p => p.Status));
    }

    [Fact]
    public async Task A_network_that_is_away_for_a_while_does_not_end_a_wait_but_one_that_was_never_there_does()
    {
        var service = Users("creating")
            .Refuse("DescribeUsers", "InternalFailure", status: HttpStatusCode.NotImplemented)
            .On("DescribeUsers", Xml.Users(Xml.User()));
        var unreachable = new ScriptedService().Refuse("DescribeUsers", "InternalFailure", status: HttpStatusCode.NotImplemented);
        using var connection = Test.Connect(service, _clock);
        using var nowhere = Test.Connect(unreachable, _clock);

        var user = await connection.Users.WaitUntilActiveAsync("app", cancellationToken: Test.Token);
        var error = await Assert.ThrowsAsync<ServiceException>(() => nowhere.Users.WaitUntilActiveAsync("app", cancellationToken: Test.Token));

        Assert.Equal("active", user.Status);
        Assert.Equal(ErrorKind.Connection, error.Kind);
        Assert.Single(unreachable.Calls);
    }

    [Fact]
    public async Task Cancelling_ends_a_wait_at_once()
    {
        using var stop = new CancellationTokenSource();
        var service = Users("creating");
        using var connection = Test.Connect(service, new HangingClock(stop));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => connection.Users.WaitUntilActiveAsync("app", cancellationToken: stop.Token));

        Assert.Single(service.Calls);
    }

    private static ScriptedService Users(params string[] statuses) =>
        statuses.Aggregate(new ScriptedService(), (service, status) => service.On("DescribeUsers", Xml.Users(Xml.User(status: status))));

    private sealed class ProgressList : IProgress<WaitProgress>
    {
        public List<WaitProgress> Seen { get; } = [];

        public void Report(WaitProgress value) => Seen.Add(value);
    }

    /// <summary>A clock on which no pause ends; as one begins, the user presses Ctrl+C.</summary>
    private sealed class HangingClock(CancellationTokenSource stop) : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime < TimeSpan.FromSeconds(1))
            {
                stop.CancelAfter(TimeSpan.Zero);
            }

            return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
