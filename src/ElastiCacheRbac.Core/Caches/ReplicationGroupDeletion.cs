namespace ElastiCacheRbac.Caches;

/// <summary>Which replication group to delete, and what to keep of it.</summary>
public sealed record ReplicationGroupDeletion
{
    /// <summary>The replication group's identifier.</summary>
    public required string ReplicationGroupId { get; init; }

    /// <summary>The name of a last snapshot to take; null takes none.</summary>
    public string? FinalSnapshotIdentifier { get; init; }

    /// <summary>Whether the primary node stays as a cache of its own.</summary>
    public bool RetainPrimaryCluster { get; init; }
}
