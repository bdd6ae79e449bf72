using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Events;
using ElastiCacheRbac.Services.Tests.Support;

namespace ElastiCacheRbac.Services.Tests.Events;

public sealed class EventServiceTests
{
    [Fact]
    public async Task A_query_is_sent_as_the_API_has_it()
    {
        var service = new ScriptedService().On("DescribeEvents", Events(("2026-01-01T00:00:01Z", "made")));
        using var connection = Test.Connect(service);

        var events = await Test.ListAsync(connection.Events.DescribeAsync(
            new EventQuery { SourceType = "user", SourceIdentifier = "app", Duration = TimeSpan.FromSeconds(90), EndTime = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc) },
            Test.Token));

        var call = Assert.Single(service.Calls);
        Assert.Equal(("user", "app", "2", "100"), (call["SourceType"], call["SourceIdentifier"], call["Duration"], call["MaxRecords"]));
        Assert.StartsWith("2026-01-02T03:04:05", call["EndTime"], StringComparison.Ordinal);
        Assert.Equal(
            new CacheEvent { Date = new DateTime(2026, 1, 1, 0, 0, 1, DateTimeKind.Utc), SourceType = "user", SourceIdentifier = "app", Message = "made", Region = "eu-west-1" },
            Assert.Single(events));
    }

    [Fact]
    public async Task The_local_control_plane_tells_what_was_done()
    {
        using var service = new LocalService();
        await service.Connection.UserGroups.CreateAsync(new() { UserGroupId = "team", UserIds = ["default"] }, Test.Token);
        await service.Connection.UserGroups.WaitUntilActiveAsync("team", cancellationToken: Test.Token);

        var events = await Test.ListAsync(service.Connection.Events.DescribeAsync(new EventQuery { SourceType = "user-group" }, Test.Token));

        Assert.Contains(events, e => e.SourceIdentifier == "team");
    }

    public static TheoryData<string, EventQuery> Refused => new()
    {
        { "EventSourceTypeMissing", new() { SourceIdentifier = "app" } },
        { "EventTimeInvalid", new() { StartTime = DateTime.UnixEpoch, Duration = TimeSpan.FromHours(1) } },
        { "EventTimeInvalid", new() { StartTime = DateTime.UnixEpoch.AddDays(1), EndTime = DateTime.UnixEpoch } },
        { "EventTimeInvalid", new() { Duration = TimeSpan.FromDays(15) } },
        { "EventTimeInvalid", new() { Duration = TimeSpan.Zero } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_query_that_makes_no_sense_is_refused_at_once(string errorId, EventQuery query)
    {
        using var connection = Test.Connect(new ScriptedService());

        Assert.Equal(errorId, Assert.Throws<InvalidInputException>(() => connection.Events.DescribeAsync(query, Test.Token)).ErrorId);
        Assert.Equal(errorId, Assert.Throws<InvalidInputException>(() => connection.Events.FollowAsync(query, Test.Token)).ErrorId);
    }

    [Fact]
    public async Task Following_tells_each_event_once_oldest_first_and_late_ones_too_and_gets_over_a_bad_moment()
    {
        var service = new ScriptedService()
            .On("DescribeEvents", Events(("2026-01-01T00:00:02Z", "two"), ("2026-01-01T00:00:01Z", "one")))
            .On("DescribeEvents", Events(("2026-01-01T00:00:02Z", "two"), ("2026-01-01T00:00:01Z", "one"), ("2026-01-01T00:00:01Z", "late")))
            .Refuse("DescribeEvents", "InternalFailure", status: System.Net.HttpStatusCode.NotImplemented)
            .On("DescribeEvents", Events(("2026-01-01T00:00:20Z", "three")));
        using var connection = Test.Connect(service);
        using var stop = new CancellationTokenSource();
        List<string?> seen = [];

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (CacheEvent one in connection.Events.FollowAsync(new EventQuery { Duration = TimeSpan.FromMinutes(1) }, stop.Token))
            {
                seen.Add(one.Message);
                if (one.Message == "three")
                {
                    await stop.CancelAsync();
                }
            }
        });

        Assert.Equal(["one", "two", "late", "three"], seen);
        Assert.StartsWith("2025-12-31T23:59:00", service.Calls[0]["StartTime"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Following_ends_past_the_querys_end_and_looks_back_a_little_each_time()
    {
        var service = new ScriptedService().On("DescribeEvents", Events());
        using var connection = Test.Connect(service);
        var begin = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

        var events = await Test.ListAsync(connection.Events.FollowAsync(new EventQuery { StartTime = begin, EndTime = begin.AddMinutes(6) }, Test.Token));

        Assert.Empty(events);
        Assert.Equal(38, service.Calls.Count);
        Assert.StartsWith("2026-01-01T00:00:00", service.Calls[1]["StartTime"], StringComparison.Ordinal);
        Assert.StartsWith("2026-01-01T00:01:00", service.Calls[^1]["StartTime"], StringComparison.Ordinal);
    }

    private static string Events(params (string Date, string Message)[] events) =>
        $"<Events>{string.Concat(events.Select(e => $"<Event><SourceIdentifier>app</SourceIdentifier><SourceType>user</SourceType><Message>{e.Message}</Message><Date>{e.Date}</Date></Event>"))}</Events>";
}
