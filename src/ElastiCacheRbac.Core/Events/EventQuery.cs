namespace ElastiCacheRbac.Events;

/// <summary>Which events to describe; what is null does not narrow. The service keeps events for 14 days, and tells those of the last hour unless asked otherwise.</summary>
public sealed record EventQuery
{
    /// <summary>Events of this kind of resource, such as <c>replication-group</c>, <c>serverless-cache</c>, <c>user</c> or <c>user-group</c>.</summary>
    public string? SourceType { get; init; }

    /// <summary>Events of the resource of this identifier; needs <see cref="SourceType"/>.</summary>
    public string? SourceIdentifier { get; init; }

    /// <summary>Events since then.</summary>
    public DateTime? StartTime { get; init; }

    /// <summary>Events until then.</summary>
    public DateTime? EndTime { get; init; }

    /// <summary>Events of the last so many minutes; not together with a start.</summary>
    public TimeSpan? Duration { get; init; }
}
