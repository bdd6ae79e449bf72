using System.Collections.Immutable;

namespace ElastiCacheRbac.Local.State;

/// <summary>A replication group as it is kept.</summary>
internal sealed record ReplicationGroupRecord : IRecord
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

    /// <summary>The user group; the service allows one at a time.</summary>
    public IReadOnlyList<string> UserGroupIds { get; init; } = [];

    /// <summary>The change that is under way or waits for the maintenance window.</summary>
    public PendingCacheChange? Pending { get; init; }

    public required string Status { get; init; }

    public DateTimeOffset? Due { get; init; }

    public ImmutableDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;

    public IEnumerable<NodeRecord> Nodes => NodeGroups.SelectMany(g => g.Members);

    /// <summary>The user groups that it has, or will have once the change that is under way is done.</summary>
    public IEnumerable<string> UserGroupIdsInvolved => UserGroupIds.Concat(Pending?.UserGroupIds ?? []);

    string IRecord.Id => ReplicationGroupId;
}
