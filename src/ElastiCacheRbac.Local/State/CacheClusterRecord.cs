using System.Collections.Immutable;

namespace ElastiCacheRbac.Local.State;

/// <summary>A cache cluster that belongs to no replication group, as it is kept.</summary>
internal sealed record CacheClusterRecord : IRecord
{
    public required string CacheClusterId { get; init; }

    public required CacheSettings Settings { get; init; }

    /// <summary>The nodes' availability zones.</summary>
    public required IReadOnlyList<string> AvailabilityZones { get; init; }

    /// <summary>What it will be once the change that is under way, or waits for its maintenance window, is done.</summary>
    public CacheClusterRecord? Next { get; init; }

    /// <summary><c>SETTING</c> or <c>ROTATING</c> while an AUTH token changes.</summary>
    public string? AuthTokenStatus { get; init; }

    public required string Status { get; init; }

    public DateTimeOffset? Due { get; init; }

    public ImmutableDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;

    string IRecord.Id => CacheClusterId;
}
