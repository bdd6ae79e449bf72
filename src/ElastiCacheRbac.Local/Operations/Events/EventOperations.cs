using ElastiCacheRbac.Local.State;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>Events: what happened, the oldest first.</summary>
internal static class EventOperations
{
    // In minutes [doc]: an hour, and the 14 days that events are kept.
    private const int DefaultDuration = 60;
    private const int MaximumDuration = 14 * 24 * 60;

    public static Model.DescribeEventsResponse Describe(Model.DescribeEventsRequest request, Account account)
    {
        if (request.SourceIdentifier is not null && request.SourceType is null)
        {
            throw CommonFaults.InvalidCombination("SourceType must be provided with SourceIdentifier.");
        }

        if (request.Duration is < 0 or > MaximumDuration)
        {
            throw CacheFaults.OutOfRange(nameof(request.Duration), 0, MaximumDuration);
        }

        (DateTimeOffset start, DateTimeOffset end) = Range(request, account.Now);
        Page<EventRecord> page = Paging.Take(account.Events.Table, request.MaxRecords, request.Marker, e =>
            e.Date >= start && e.Date <= end
            && (request.SourceType is null || e.SourceType == request.SourceType)
            && (request.SourceIdentifier is null || string.Equals(e.SourceId, request.SourceIdentifier, StringComparison.OrdinalIgnoreCase)));
        return new Model.DescribeEventsResponse
        {
            Events = [.. page.Records.Select(e => new Model.Event
            {
                SourceIdentifier = e.SourceId,
                SourceType = e.SourceType,
                Message = e.Message,
                Date = e.Date.UtcDateTime,
            })],
            Marker = page.Marker,
        };
    }

    private static (DateTimeOffset Start, DateTimeOffset End) Range(Model.DescribeEventsRequest request, DateTimeOffset now)
    {
        TimeSpan duration = TimeSpan.FromMinutes(request.Duration ?? DefaultDuration);
        DateTimeOffset? asked = request.StartTime is DateTime from ? from.ToUniversalTime() : null;
        DateTimeOffset end = now;
        if (request.EndTime is DateTime to)
        {
            end = to.ToUniversalTime();
        }
        else if (asked < now && request.Duration is not null)
        {
            end = asked.Value + duration;
        }

        DateTimeOffset start = asked ?? (end - DateTimeOffset.MinValue > duration ? end - duration : DateTimeOffset.MinValue);
        return start > end ? throw CommonFaults.InvalidCombination("StartTime must not be later than EndTime.") : (start, end);
    }
}
