using ElastiCacheRbac.Spelling;

namespace ElastiCacheRbac.Caches;

/// <summary>A replication group as the service describes it. Never holds an AUTH token.</summary>
public sealed record ReplicationGroup
{
    /// <summary>The replication group's identifier, unique in an account and region, lower case.</summary>
    public required string ReplicationGroupId { get; init; }

    /// <summary>What its owner says of it.</summary>
    public string? Description { get; init; }

    /// <summary><c>creating</c>, <c>available</c>, <c>modifying</c>, <c>deleting</c>, <c>create-failed</c> or <c>snapshotting</c>.</summary>
    public required string Status { get; init; }

    /// <summary><c>redis</c> or <c>valkey</c>.</summary>
    public string? Engine { get; init; }

    /// <summary>The node type, such as <c>cache.t3.small</c>.</summary>
    public string? CacheNodeType { get; init; }

    /// <summary>Whether its data is spread over several shards (cluster mode).</summary>
    public bool ClusterEnabled { get; init; }

    /// <summary>Whether clients connect by TLS, which user groups and AUTH need.</summary>
    public bool TransitEncryptionEnabled { get; init; }

    /// <summary><c>preferred</c> or <c>required</c>, where the service says.</summary>
    public string? TransitEncryptionMode { get; init; }

    /// <summary>Whether data is encrypted on disk.</summary>
    public bool AtRestEncryptionEnabled { get; init; }

    /// <summary>Whether an AUTH token guards it.</summary>
    public bool AuthTokenEnabled { get; init; }

    /// <summary>When its AUTH token was changed last (UTC); null if it has none.</summary>
    public DateTime? AuthTokenLastModifiedDate { get; init; }

    /// <summary>The user group that guards it; the service allows one at a time.</summary>
    public IReadOnlyList<string> UserGroupIds { get; init => field = TextList<string>.Of(value); } = TextList<string>.None;

    /// <summary>The changes that are under way; null when there are none.</summary>
    public ReplicationGroupPendingChanges? PendingModifiedValues { get; init; }

    /// <summary><c>enabled</c>, <c>disabled</c>, <c>enabling</c> or <c>disabling</c>.</summary>
    public string? AutomaticFailover { get; init; }

    /// <summary><c>enabled</c> or <c>disabled</c>.</summary>
    public string? MultiAZ { get; init; }

    /// <summary>The IDs of the cache clusters (nodes) that belong to it.</summary>
    public IReadOnlyList<string> MemberClusters { get; init => field = TextList<string>.Of(value); } = TextList<string>.None;

    /// <summary>The number of shards.</summary>
    public int NumNodeGroups { get; init; }

    /// <summary>Where clients connect: the configuration endpoint in cluster mode, else the primary's; null until there is one.</summary>
    public string? Endpoint { get; init; }

    /// <summary>How many days automatic snapshots are kept; 0 is never taken.</summary>
    public int SnapshotRetentionLimit { get; init; }

    /// <summary>When it was created.</summary>
    public DateTime? CreateTime { get; init; }

    /// <summary>The Amazon resource name.</summary>
    public string? Arn { get; init; }

    /// <summary>The region it lives in.</summary>
    public string? Region => Identifiers.Arn.TryParse(Arn)?.Region;

    /// <summary>The account it lives in.</summary>
    public string? Account => Identifiers.Arn.TryParse(Arn)?.Account;

    /// <summary>The user groups that will guard it once the changes under way are done.</summary>
    public IReadOnlyCollection<string> ComingUserGroups() =>
    [
        .. UserGroupIds.Except(PendingModifiedValues?.UserGroupIdsToRemove ?? [], StringComparer.Ordinal)
            .Union(PendingModifiedValues?.UserGroupIdsToAdd ?? [], StringComparer.Ordinal),
    ];

    /// <summary>The replication group's identifier.</summary>
    public override string ToString() => ReplicationGroupId;
}
