using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Identifiers;

namespace ElastiCacheRbac.Events;

/// <summary>What can be known of a query for events before it is sent. Source: the API reference.</summary>
public static class EventRules
{
    /// <summary>How long the service keeps events.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    /// <summary>The query for the events of a resource.</summary>
    /// <param name="arn">The resource's Amazon resource name.</param>
    /// <exception cref="InvalidInputException">It is no name of a resource that has events: <c>ArnWithoutEvents</c>.</exception>
    public static EventQuery About(string arn)
    {
        Arn? name = Arn.TryParse(arn);
        string? type = name?.ResourceType switch
        {
            "user" => "user",
            "usergroup" => "user-group",
            "replicationgroup" => "replication-group",
            "serverlesscache" => "serverless-cache",
            "cluster" => "cache-cluster",
            "subnetgroup" => "cache-subnet-group",
            "parametergroup" => "cache-parameter-group",
            _ => null,
        };
        return type is null
            ? throw new InvalidInputException(nameof(Messages.ArnWithoutEvents), Messages.ArnWithoutEvents(arn), arn)
            : new EventQuery { SourceType = type, SourceIdentifier = name!.ResourceId };
    }

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
