namespace ElastiCacheRbac.Waiting;

/// <summary>How to wait for a status.</summary>
public sealed record WaitOptions
{
    /// <summary>How long to wait at most. By default 15 minutes for users and groups, 60 for caches.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Told of each look.</summary>
    public IProgress<WaitProgress>? Progress { get; init; }
}
