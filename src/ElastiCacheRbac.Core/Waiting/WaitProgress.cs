namespace ElastiCacheRbac.Waiting;

/// <summary>One look at a resource that is waited for.</summary>
/// <param name="ResourceId">The resource's identifier.</param>
/// <param name="Status">The status seen; null when it is gone.</param>
/// <param name="Elapsed">How long the wait has lasted.</param>
/// <param name="Timeout">How long it may last.</param>
public sealed record WaitProgress(string ResourceId, string? Status, TimeSpan Elapsed, TimeSpan Timeout);
