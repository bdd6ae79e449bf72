using System.Runtime.CompilerServices;
using Amazon.ElastiCache;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Events;
using ElastiCacheRbac.Services.Calls;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Services.Events;

/// <summary>The events of an account and region.</summary>
public sealed class EventService
{
    private static readonly TimeSpan _pollInterval = TimeSpan.FromSeconds(10);

    /// <summary>How far back each look goes, since events can come in late and out of order.</summary>
    private static readonly TimeSpan _overlap = TimeSpan.FromMinutes(5);

    private readonly ServiceCalls _calls;
    private readonly string _region;

    internal EventService(ServiceCalls calls, string region)
    {
        _calls = calls;
        _region = region;
    }

    /// <summary>Streams events, page by page, in the service's order.</summary>
    /// <param name="query">Which events; null for all of the last hour.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    /// <exception cref="InvalidInputException">The query breaks a rule; nothing was sent.</exception>
    public IAsyncEnumerable<CacheEvent> DescribeAsync(EventQuery? query = null, CancellationToken cancellationToken = default)
    {
        EventQuery wanted = query ?? new EventQuery();
        EventRules.Check(wanted);
        return ServiceCalls.StreamAsync(PageAsync, cancellationToken);

        async Task<(IEnumerable<CacheEvent>, string?)> PageAsync(string? marker, CancellationToken token)
        {
            var request = new Model.DescribeEventsRequest
            {
                SourceIdentifier = wanted.SourceIdentifier,
                SourceType = SourceType.FindValue(wanted.SourceType),
                StartTime = wanted.StartTime?.ToUniversalTime(),
                EndTime = wanted.EndTime?.ToUniversalTime(),
                Duration = wanted.Duration is { } duration ? (int)Math.Ceiling(duration.TotalMinutes) : null,
                Marker = marker,
                MaxRecords = 100,
            };
            Model.DescribeEventsResponse page =
                await _calls.SendAsync((client, t) => client.DescribeEventsAsync(request, t), wanted.SourceIdentifier, token).ConfigureAwait(false);
            return ((page.Events ?? []).Select(ToEvent), page.Marker);
        }
    }

    /// <summary>Streams events as they come, each once, oldest first, until cancelled or past the query's end.</summary>
    /// <param name="query">Which events, and since when; null for all from now on.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    /// <exception cref="InvalidInputException">The query breaks a rule; nothing was sent.</exception>
    public IAsyncEnumerable<CacheEvent> FollowAsync(EventQuery? query = null, CancellationToken cancellationToken = default)
    {
        EventQuery wanted = query ?? new EventQuery();
        EventRules.Check(wanted);
        return FollowCheckedAsync(wanted, cancellationToken);
    }

    private async IAsyncEnumerable<CacheEvent> FollowCheckedAsync(EventQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        DateTime begin = query.StartTime ?? (Now() - (query.Duration ?? TimeSpan.Zero));
        HashSet<CacheEvent> told = [];
        for (bool isFirst = true; ; isFirst = false)
        {
            DateTime lookedAt = Now();
            EventQuery look = query with { StartTime = begin, EndTime = null, Duration = null };
            foreach (CacheEvent one in await LookAsync(look, isFirst, cancellationToken).ConfigureAwait(false))
            {
                if ((query.EndTime is null || one.Date <= query.EndTime) && told.Add(one))
                {
                    yield return one;
                }
            }

            if (lookedAt > query.EndTime)
            {
                yield break;
            }

            begin = Later(begin, lookedAt - _overlap);
            told.RemoveWhere(one => one.Date < begin);
            await _calls.Clock.Delay(_pollInterval, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The events of one look, oldest first. After the first look, a network that is away for a while gives none.</summary>
    private async Task<IReadOnlyList<CacheEvent>> LookAsync(EventQuery query, bool isFirst, CancellationToken cancellationToken)
    {
        List<CacheEvent> found = [];
        try
        {
            await foreach (CacheEvent one in DescribeAsync(query, cancellationToken).ConfigureAwait(false))
            {
                found.Add(one);
            }
        }
        catch (EcException e) when (e.IsTransient && !isFirst)
        {
        }

        return [.. found.OrderBy(one => one.Date)];
    }

    private DateTime Now() => _calls.Clock.GetUtcNow().UtcDateTime;

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;

    private CacheEvent ToEvent(Model.Event e) => new()
    {
        Date = e.Date?.ToUniversalTime(),
        SourceType = e.SourceType?.Value,
        SourceIdentifier = e.SourceIdentifier,
        Message = e.Message,
        Region = _region,
    };
}
