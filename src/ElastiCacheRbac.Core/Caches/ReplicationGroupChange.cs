namespace ElastiCacheRbac.Caches;

/// <summary>What to change of a replication group, in one call; what is null stays as it is.</summary>
public sealed record ReplicationGroupChange
{
    /// <summary>The replication group's identifier.</summary>
    public required string ReplicationGroupId { get; init; }

    /// <summary>What its owner says of it.</summary>
    public string? Description { get; init; }

    /// <summary>The user groups to assign; the service allows one at a time.</summary>
    public IReadOnlyList<string> UserGroupIdsToAdd { get; init; } = [];

    /// <summary>The user groups to unassign.</summary>
    public IReadOnlyList<string> UserGroupIdsToRemove { get; init; } = [];

    /// <summary>Whether to unassign every user group, which turns access control off.</summary>
    public bool RemoveUserGroups { get; init; }

    /// <summary>The node type to move to.</summary>
    public string? CacheNodeType { get; init; }

    /// <summary>The engine to upgrade to: redis caches can become valkey caches, not back.</summary>
    public string? Engine { get; init; }

    /// <summary>The engine version to upgrade to.</summary>
    public string? EngineVersion { get; init; }

    /// <summary>The parameter group to use.</summary>
    public string? CacheParameterGroupName { get; init; }

    /// <summary>The security groups from now on.</summary>
    public IReadOnlyList<string>? SecurityGroupIds { get; init; }

    /// <summary>Whether a replica takes over when the primary fails.</summary>
    public bool? AutomaticFailoverEnabled { get; init; }

    /// <summary>Whether nodes are spread over availability zones.</summary>
    public bool? MultiAZEnabled { get; init; }

    /// <summary>Whether clients connect by TLS.</summary>
    public bool? TransitEncryptionEnabled { get; init; }

    /// <summary><c>preferred</c> or <c>required</c>.</summary>
    public string? TransitEncryptionMode { get; init; }

    /// <summary>How many days automatic snapshots are kept.</summary>
    public int? SnapshotRetentionLimit { get; init; }

    /// <summary>Whether to make the change now rather than in the next maintenance window. User groups need it to take effect now.</summary>
    public bool ApplyImmediately { get; init; } = true;

    /// <summary>Whether it asks for nothing.</summary>
    public bool ChangesNothing =>
        UserGroupIdsToAdd.Count == 0 && UserGroupIdsToRemove.Count == 0
        && this == new ReplicationGroupChange
        {
            ReplicationGroupId = ReplicationGroupId,
            UserGroupIdsToAdd = UserGroupIdsToAdd,
            UserGroupIdsToRemove = UserGroupIdsToRemove,
            ApplyImmediately = ApplyImmediately,
        };
}
