using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Events;

/// <summary>What can be known of a query for events before it is sent. Source: the API reference.</summary>
public static class EventRules
{
    /// <summary>How long the service keeps events.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    /// <summary>Checks a query.</summary>
    /// <param name="query">The query.</param>
    /// <exception cref="InvalidInputException">It breaks a rule.</exception>
    public static void Check(EventQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query is { SourceIdentifier: { } source, SourceType: null })
        {
            throw new InvalidInputException(nameof(Messages.EventSourceTypeMissing), Messages.EventSourceTypeMissing(source), source);
        }

        if (query is { Duration: not null, StartTime: not null } || query.StartTime > query.EndTime || query.Duration <= TimeSpan.Zero || query.Duration > Kept)
        {
            throw new InvalidInputException(nameof(Messages.EventTimeInvalid), Messages.EventTimeInvalid());
        }
    }
}
