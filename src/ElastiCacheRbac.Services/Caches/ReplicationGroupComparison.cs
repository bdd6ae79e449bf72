using ElastiCacheRbac.Caches;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Services.Lifecycle;

namespace ElastiCacheRbac.Services.Caches;

/// <summary>In what a replication group that is there differs from one that is asked for, and the change that would make it so.</summary>
/// <remarks>
/// What is not asked for is not compared. The engine version is not either: a replication group's description does not tell it.
/// An AUTH token cannot be: the service never tells it.
/// </remarks>
internal static class ReplicationGroupComparison
{
    private const string Kind = "replication group";

    /// <summary>What one modify can change; the rest takes other operations, or a new replication group.</summary>
    private static readonly HashSet<string> _modifiable = new(StringComparer.Ordinal)
    {
        nameof(ReplicationGroup.Description),
        nameof(ReplicationGroup.CacheNodeType),
        nameof(ReplicationGroup.Engine),
        nameof(ReplicationGroup.UserGroupIds),
        nameof(ReplicationGroup.AutomaticFailover),
        nameof(ReplicationGroup.MultiAZ),
        nameof(ReplicationGroup.SnapshotRetentionLimit),
    };

    /// <summary>The names of the properties that differ.</summary>
    public static IReadOnlyList<string> Differences(ReplicationGroupSpecification wanted, ReplicationGroup present) => Convergence.Differences(
        (nameof(ReplicationGroup.Description), wanted.Description == present.Description),
        (nameof(ReplicationGroup.CacheNodeType), wanted.CacheNodeType == present.CacheNodeType),
        (nameof(ReplicationGroup.Engine), present.Engine is null || wanted.Engine == present.Engine),
        (nameof(ReplicationGroup.ClusterEnabled), wanted.NumNodeGroups is null || present.ClusterEnabled),
        (nameof(ReplicationGroup.NumNodeGroups), wanted.NumNodeGroups is null || wanted.NumNodeGroups == present.NumNodeGroups),
        (nameof(ReplicationGroup.MemberClusters), NodesOf(wanted) is not { } nodes || nodes == present.MemberClusters.Count),
        (nameof(ReplicationGroup.TransitEncryptionEnabled), IsAsAsked(wanted.TransitEncryptionEnabled, present.TransitEncryptionEnabled)),
        (nameof(ReplicationGroup.AtRestEncryptionEnabled), IsAsAsked(wanted.AtRestEncryptionEnabled, present.AtRestEncryptionEnabled)),
        (nameof(ReplicationGroup.AuthTokenEnabled), wanted.AuthToken is null || present.AuthTokenEnabled),
        (nameof(ReplicationGroup.UserGroupIds), wanted.UserGroupIds.Count == 0 || Assigned(present).SetEquals(wanted.UserGroupIds)),
        (nameof(ReplicationGroup.AutomaticFailover), IsAsAsked(wanted.AutomaticFailoverEnabled, present.AutomaticFailover is "enabled" or "enabling")),
        (nameof(ReplicationGroup.MultiAZ), IsAsAsked(wanted.MultiAZEnabled, present.MultiAZ == "enabled")),
        (nameof(ReplicationGroup.SnapshotRetentionLimit), wanted.SnapshotRetentionLimit is not { } days || days == present.SnapshotRetentionLimit));

    /// <summary>The change that makes a replication group as asked.</summary>
    /// <exception cref="EcException">It differs in what one modify cannot change: <c>CannotConverge</c>.</exception>
    public static ReplicationGroupChange ChangeTo(
        ReplicationGroupSpecification wanted, ReplicationGroup present, IReadOnlyList<string> differences)
    {
        // An engine goes from redis to valkey, not back.
        bool back = present.Engine == CacheEngine.Valkey;
        Convergence.ThrowIfFixed(
            Kind, wanted.ReplicationGroupId, differences, name => !_modifiable.Contains(name) || (back && name == nameof(ReplicationGroup.Engine)));
        bool engine = differences.Contains(nameof(ReplicationGroup.Engine));
        bool groups = differences.Contains(nameof(ReplicationGroup.UserGroupIds));
        return new ReplicationGroupChange
        {
            ReplicationGroupId = wanted.ReplicationGroupId,
            Description = differences.Contains(nameof(ReplicationGroup.Description)) ? wanted.Description : null,
            CacheNodeType = differences.Contains(nameof(ReplicationGroup.CacheNodeType)) ? wanted.CacheNodeType : null,
            Engine = engine ? wanted.Engine : null,
            EngineVersion = engine ? wanted.EngineVersion : null,
            CacheParameterGroupName = engine ? wanted.CacheParameterGroupName : null,
            UserGroupIdsToAdd = groups ? [.. wanted.UserGroupIds.Except(Assigned(present), StringComparer.Ordinal)] : [],
            UserGroupIdsToRemove = groups ? [.. Assigned(present).Except(wanted.UserGroupIds, StringComparer.Ordinal)] : [],
            AutomaticFailoverEnabled = differences.Contains(nameof(ReplicationGroup.AutomaticFailover)) ? wanted.AutomaticFailoverEnabled : null,
            MultiAZEnabled = differences.Contains(nameof(ReplicationGroup.MultiAZ)) ? wanted.MultiAZEnabled : null,
            SnapshotRetentionLimit = differences.Contains(nameof(ReplicationGroup.SnapshotRetentionLimit)) ? wanted.SnapshotRetentionLimit : null,
        };
    }

    /// <summary>The user groups that guard it once the changes under way are done.</summary>
    public static HashSet<string> Assigned(ReplicationGroup group)
    {
        HashSet<string> assigned = new(group.UserGroupIds, StringComparer.Ordinal);
        assigned.UnionWith(group.PendingModifiedValues?.UserGroupIdsToAdd ?? []);
        assigned.ExceptWith(group.PendingModifiedValues?.UserGroupIdsToRemove ?? []);
        return assigned;
    }

    /// <summary>What is left of a change of a replication group as it is; null if nothing is.</summary>
    public static ReplicationGroupChange? WhatIsLeft(ReplicationGroupChange change, ReplicationGroup present)
    {
        HashSet<string> assigned = Assigned(present);
        ReplicationGroupChange left = change with
        {
            Engine = change.Engine == present.Engine ? null : change.Engine,
            UserGroupIdsToAdd = [.. change.UserGroupIdsToAdd.Where(id => !assigned.Contains(id))],
            UserGroupIdsToRemove = [.. change.UserGroupIdsToRemove.Where(assigned.Contains)],
            RemoveUserGroups = change.RemoveUserGroups && assigned.Count > 0,
        };
        return left.ChangesNothing ? null : left;
    }

    private static int? NodesOf(ReplicationGroupSpecification wanted) =>
        wanted.NumCacheClusters ?? (wanted.ReplicasPerNodeGroup is { } replicas ? (wanted.NumNodeGroups ?? 1) * (replicas + 1) : null);

    private static bool IsAsAsked(bool? wanted, bool present) => wanted is null || wanted == present;
}
