namespace ElastiCacheRbac.Local.State;

/// <summary>What a replication group will be like once a change is done.</summary>
internal sealed record PendingReplicationGroupChange
{
    public required CacheSettings Settings { get; init; }

    /// <summary>The user groups after the change.</summary>
    public required IReadOnlyList<string> UserGroupIds { get; init; }

    /// <summary><c>SETTING</c> or <c>ROTATING</c> while an AUTH token changes.</summary>
    public string? AuthTokenStatus { get; init; }

    public required IReadOnlyList<NodeGroupRecord> NodeGroups { get; init; }

    public required bool AutomaticFailover { get; init; }

    public required bool MultiAz { get; init; }
}
