using System.Security;

namespace ElastiCacheRbac.Caches;

/// <summary>What a replication group to be created is to look like. What is null is left to the service.</summary>
public sealed record ReplicationGroupSpecification
{
    /// <summary>The replication group's identifier.</summary>
    public required string ReplicationGroupId { get; init; }

    /// <summary>What its owner says of it.</summary>
    public required string Description { get; init; }

    /// <summary>The node type, such as <c>cache.t3.small</c>.</summary>
    public required string CacheNodeType { get; init; }

    /// <summary><c>redis</c> or <c>valkey</c>.</summary>
    public string Engine { get; init; } = Identifiers.CacheEngine.Redis;

    /// <summary>The engine version, such as <c>6.0</c>.</summary>
    public string? EngineVersion { get; init; }

    /// <summary>Cluster mode disabled: the nodes in all, 1 to 6 (a primary and its replicas).</summary>
    public int? NumCacheClusters { get; init; }

    /// <summary>Cluster mode enabled: the shards, 1 to 90 (500 on request).</summary>
    public int? NumNodeGroups { get; init; }

    /// <summary>Cluster mode enabled: the replicas of each shard, 0 to 5.</summary>
    public int? ReplicasPerNodeGroup { get; init; }

    /// <summary>The parameter group, such as <c>default.redis6.x.cluster.on</c>.</summary>
    public string? CacheParameterGroupName { get; init; }

    /// <summary>The subnet group.</summary>
    public string? CacheSubnetGroupName { get; init; }

    /// <summary>The security groups.</summary>
    public IReadOnlyList<string> SecurityGroupIds { get; init; } = [];

    /// <summary>Whether a replica takes over when the primary fails.</summary>
    public bool? AutomaticFailoverEnabled { get; init; }

    /// <summary>Whether nodes are spread over availability zones.</summary>
    public bool? MultiAZEnabled { get; init; }

    /// <summary>Whether clients connect by TLS.</summary>
    public bool? TransitEncryptionEnabled { get; init; }

    /// <summary>Whether data is encrypted on disk.</summary>
    public bool? AtRestEncryptionEnabled { get; init; }

    /// <summary>The user group that guards it.</summary>
    public IReadOnlyList<string> UserGroupIds { get; init; } = [];

    /// <summary>The AUTH token that guards it; not together with a user group.</summary>
    public SecureString? AuthToken { get; init; }

    /// <summary>How many days automatic snapshots are kept.</summary>
    public int? SnapshotRetentionLimit { get; init; }

    /// <summary>The port, by default 6379.</summary>
    public int? Port { get; init; }

    /// <summary>Tags for the new replication group.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}
