namespace ElastiCacheRbac.Local.State;

/// <summary>What a replication group and a cache cluster have in common.</summary>
internal sealed record CacheSettings
{
    public required string Engine { get; init; }

    /// <summary>The full version, such as <c>7.1.0</c>.</summary>
    public required string EngineVersion { get; init; }

    public required string CacheNodeType { get; init; }

    public required int Port { get; init; }

    public required string ParameterGroupName { get; init; }

    public required string SubnetGroupName { get; init; }

    public IReadOnlyList<string> SecurityGroupIds { get; init; } = [];

    /// <summary>The weekly hour for changes that were not to apply immediately, such as <c>sun:05:00-sun:06:00</c>.</summary>
    public required string MaintenanceWindow { get; init; }

    public int SnapshotRetentionLimit { get; init; }

    public required string SnapshotWindow { get; init; }

    public string? NotificationTopicArn { get; init; }

    public bool AutoMinorVersionUpgrade { get; init; }

    public bool TransitEncryptionEnabled { get; init; }

    /// <summary><c>preferred</c> or <c>required</c>; null without encryption in transit.</summary>
    public string? TransitEncryptionMode { get; init; }

    public bool AtRestEncryptionEnabled { get; init; }

    public string? KmsKeyId { get; init; }

    /// <summary>When the AUTH token was changed last; null without one. The token itself is not kept: nobody logs in here.</summary>
    public DateTimeOffset? AuthTokenLastModified { get; init; }

    public required string NetworkType { get; init; }

    public required string IpDiscovery { get; init; }

    public required DateTimeOffset CreateTime { get; init; }
}
