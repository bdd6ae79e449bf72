namespace ElastiCacheRbac.Caches;

/// <summary>What a serverless cache to be created is to look like. What is null is left to the service.</summary>
public sealed record ServerlessCacheSpecification
{
    /// <summary>The cache's name.</summary>
    public required string ServerlessCacheName { get; init; }

    /// <summary>What its owner says of it.</summary>
    public string? Description { get; init; }

    /// <summary><c>redis</c> or <c>valkey</c>.</summary>
    public string Engine { get; init; } = Identifiers.CacheEngine.Redis;

    /// <summary>The engine's major version, such as <c>7</c>.</summary>
    public string? MajorEngineVersion { get; init; }

    /// <summary>The user group that guards it; null lets everyone in.</summary>
    public string? UserGroupId { get; init; }

    /// <summary>How far it scales.</summary>
    public CacheUsageLimits? CacheUsageLimits { get; init; }

    /// <summary>The security groups.</summary>
    public IReadOnlyList<string> SecurityGroupIds { get; init; } = [];

    /// <summary>The subnets that its endpoints are in.</summary>
    public IReadOnlyList<string> SubnetIds { get; init; } = [];

    /// <summary>The key to encrypt its data on disk.</summary>
    public string? KmsKeyId { get; init; }

    /// <summary>Snapshots to begin with.</summary>
    public IReadOnlyList<string> SnapshotArnsToRestore { get; init; } = [];

    /// <summary>How many automatic snapshots are kept, one a day.</summary>
    public int? SnapshotRetentionLimit { get; init; }

    /// <summary>When the daily snapshot is taken (UTC), such as <c>04:30</c>.</summary>
    public string? DailySnapshotTime { get; init; }

    /// <summary>Tags for the new cache.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}
