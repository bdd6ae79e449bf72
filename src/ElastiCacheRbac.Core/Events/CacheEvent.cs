namespace ElastiCacheRbac.Events;

/// <summary>Something that happened to a cache, a user or a user group.</summary>
public sealed record CacheEvent
{
    /// <summary>When it happened (UTC).</summary>
    public DateTime? Date { get; init; }

    /// <summary>The kind of resource it happened to, such as <c>replication-group</c>, <c>serverless-cache</c>, <c>user</c> or <c>user-group</c>.</summary>
    public string? SourceType { get; init; }

    /// <summary>The identifier of the resource.</summary>
    public string? SourceIdentifier { get; init; }

    /// <summary>What happened.</summary>
    public string? Message { get; init; }

    /// <summary>The region it happened in.</summary>
    public string? Region { get; init; }

    /// <summary>The event in one line.</summary>
    public override string ToString() => FormattableString.Invariant($"{Date:u} {SourceType} {SourceIdentifier}: {Message}");
}
