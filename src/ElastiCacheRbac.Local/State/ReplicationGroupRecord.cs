using System.Collections.Immutable;

namespace ElastiCacheRbac.Local.State;

/// <summary>A replication group as it is kept.</summary>
internal sealed record ReplicationGroupRecord : IGuardedCache
{
    public required string ReplicationGroupId { get; init; }

    public required string Description { get; init; }

    public required CacheSettings Settings { get; init; }

    public required IReadOnlyList<NodeGroupRecord> NodeGroups { get; init; }

    /// <summary><c>enabled</c>, <c>disabled</c> or <c>compatible</c>.</summary>
    public required string ClusterMode { get; init; }

    public bool AutomaticFailover { get; init; }

    public bool MultiAz { get; init; }

    public bool DataTiering { get; init; }

    /// <summary>The node that daily snapshots are taken of, where one was chosen.</summary>
    public string? SnapshottingClusterId { get; init; }

    /// <summary>The user group; the service allows one at a time.</summary>
    public IReadOnlyList<string> UserGroupIds { get; init; } = [];

    /// <summary>The change that is under way or waits for the maintenance window.</summary>
    public PendingReplicationGroupChange? Pending { get; init; }

    public required string Status { get; init; }

    /// <summary>Whether its creation comes to nothing.</summary>
    public bool CreateFails { get; init; }

    public DateTimeOffset? Due { get; init; }

    public ImmutableDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The nodes of all shards.</summary>
    public IEnumerable<NodeRecord> Nodes => NodeGroups.SelectMany(g => g.Members);

    /// <summary>Whether its data is spread over shards.</summary>
    public bool IsCluster => ClusterMode != "disabled";

    /// <summary>The change that is under way; or one that changes nothing yet, to begin a change with.</summary>
    public PendingReplicationGroupChange Changing() => Pending ?? new PendingReplicationGroupChange
    {
        Settings = Settings,
        UserGroupIds = UserGroupIds,
        NodeGroups = NodeGroups,
        AutomaticFailover = AutomaticFailover,
        MultiAz = MultiAz,
    };

    string IRecord.Id => ReplicationGroupId;

    string IGuardedCache.Engine => Settings.Engine;

    IReadOnlyList<string> IGuardedCache.NextUserGroupIds => Pending?.UserGroupIds ?? UserGroupIds;
}
