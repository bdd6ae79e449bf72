namespace ElastiCacheRbac.Caches;

/// <summary>Which serverless cache to delete, and what to keep of it.</summary>
public sealed record ServerlessCacheDeletion
{
    /// <summary>The cache's name.</summary>
    public required string ServerlessCacheName { get; init; }

    /// <summary>The name of a last snapshot to take; null takes none.</summary>
    public string? FinalSnapshotName { get; init; }
}
