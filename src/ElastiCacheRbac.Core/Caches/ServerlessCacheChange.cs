namespace ElastiCacheRbac.Caches;

/// <summary>What to change of a serverless cache; what is null stays as it is.</summary>
public sealed record ServerlessCacheChange
{
    /// <summary>The cache's name.</summary>
    public required string ServerlessCacheName { get; init; }

    /// <summary>What its owner says of it.</summary>
    public string? Description { get; init; }

    /// <summary>The user group to guard it from now on.</summary>
    public string? UserGroupId { get; init; }

    /// <summary>Whether to take its user group away, which lets everyone in.</summary>
    public bool RemoveUserGroup { get; init; }

    /// <summary>How far it scales.</summary>
    public CacheUsageLimits? CacheUsageLimits { get; init; }

    /// <summary>The security groups from now on.</summary>
    public IReadOnlyList<string>? SecurityGroupIds { get; init; }

    /// <summary>How many automatic snapshots are kept, one a day.</summary>
    public int? SnapshotRetentionLimit { get; init; }

    /// <summary>When the daily snapshot is taken (UTC), such as <c>04:30</c>.</summary>
    public string? DailySnapshotTime { get; init; }

    /// <summary>The engine to upgrade to: redis caches can become valkey caches, not back.</summary>
    public string? Engine { get; init; }

    /// <summary>The engine's major version to upgrade to.</summary>
    public string? MajorEngineVersion { get; init; }
}
