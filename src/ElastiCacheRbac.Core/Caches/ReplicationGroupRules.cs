using System.Globalization;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Tags;

namespace ElastiCacheRbac.Caches;

/// <summary>
/// What can be known of a request about a replication group before it is sent, and what the service needs that follows from what is asked.
/// Sources: the API reference, the documentation's sample programs, and what the service is seen to refuse.
/// </summary>
public static class ReplicationGroupRules
{
    private const string DefaultRedisVersion = "6.0";
    private const string ValkeyVersionOfClusters = "8.0";

    /// <summary>
    /// Checks a replication group to be created, and returns it with what follows from it filled in: a user group or an AUTH token
    /// means encryption in transit; automatic failover is on where there is a replica; redis is 6.0 unless a version is given; cluster
    /// mode means a parameter group that turns it on.
    /// </summary>
    /// <param name="specification">The replication group to be created.</param>
    /// <exception cref="InvalidInputException">It breaks a rule, or contradicts itself.</exception>
    public static ReplicationGroupSpecification Check(ReplicationGroupSpecification specification)
    {
        ArgumentNullException.ThrowIfNull(specification);
        TagRules.Check(specification.Tags);
        string id = ResourceId.ReplicationGroup(specification.ReplicationGroupId);
        string engine = CacheEngine.Normalize(specification.Engine);
        if (string.IsNullOrWhiteSpace(specification.Description))
        {
            throw new InvalidInputException(nameof(Messages.DescriptionMissing), Messages.DescriptionMissing(id), id);
        }

        bool clusterMode = CheckCounts(specification);
        bool failover = CheckFailover(specification, clusterMode);
        string? version = specification.EngineVersion
            ?? (engine == CacheEngine.Redis ? DefaultRedisVersion : clusterMode ? ValkeyVersionOfClusters : null);
        string[] groups = UserGroups(id, specification.UserGroupIds);
        CheckAccessControl(specification, id, version, groups);
        return specification with
        {
            ReplicationGroupId = id,
            Engine = engine,
            EngineVersion = version,
            AutomaticFailoverEnabled = failover,
            TransitEncryptionEnabled = groups.Length > 0 || specification.AuthToken is not null ? true : specification.TransitEncryptionEnabled,
            UserGroupIds = groups,
            CacheParameterGroupName = specification.CacheParameterGroupName
                ?? (clusterMode ? ClusterModeParameterGroup.For(engine, version!) : null),
        };
    }

    /// <summary>Checks a change of a replication group, and returns it with identifiers as the service stores them.</summary>
    /// <param name="change">The change.</param>
    /// <exception cref="InvalidInputException">It breaks a rule.</exception>
    public static ReplicationGroupChange Check(ReplicationGroupChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        string id = ResourceId.ReplicationGroup(change.ReplicationGroupId);
        ReplicationGroupChange normal = change with
        {
            ReplicationGroupId = id,
            Engine = change.Engine is null ? null : CacheEngine.Normalize(change.Engine),
            UserGroupIdsToAdd = UserGroups(id, change.UserGroupIdsToAdd),
            UserGroupIdsToRemove = [.. change.UserGroupIdsToRemove.Select(ResourceId.UserGroup).Distinct(StringComparer.Ordinal)],
        };
        if (normal.ChangesNothing)
        {
            throw new InvalidInputException(nameof(Messages.NothingToChange), Messages.NothingToChange(id), id);
        }

        if (normal.UserGroupIdsToAdd.Intersect(normal.UserGroupIdsToRemove, StringComparer.Ordinal).FirstOrDefault() is { } both)
        {
            throw new InvalidInputException(
                nameof(Messages.UserGroupAssignedAndUnassigned), Messages.UserGroupAssignedAndUnassigned(id, both), both);
        }

        return normal;
    }

    /// <summary>Checks a deletion, and returns it with the identifier as the service stores it.</summary>
    /// <param name="deletion">The deletion.</param>
    /// <exception cref="InvalidInputException">It breaks a rule.</exception>
    public static ReplicationGroupDeletion Check(ReplicationGroupDeletion deletion)
    {
        ArgumentNullException.ThrowIfNull(deletion);
        string id = ResourceId.ReplicationGroup(deletion.ReplicationGroupId);
        return deletion is { FinalSnapshotIdentifier: not null, RetainPrimaryCluster: true }
            ? throw new InvalidInputException(nameof(Messages.SnapshotOfRetainedPrimary), Messages.SnapshotOfRetainedPrimary(id), id)
            : deletion with { ReplicationGroupId = id };
    }

    private static bool CheckCounts(ReplicationGroupSpecification specification)
    {
        bool clusterMode = specification.NumNodeGroups is not null || specification.ReplicasPerNodeGroup is not null;
        if (clusterMode && specification.NumCacheClusters is not null)
        {
            throw new InvalidInputException(nameof(Messages.ClusterModeContradiction), Messages.ClusterModeContradiction());
        }

        CheckRange(nameof(specification.NumCacheClusters), specification.NumCacheClusters, 1, 6);
        CheckRange(nameof(specification.NumNodeGroups), specification.NumNodeGroups, 1, 500);
        CheckRange(nameof(specification.ReplicasPerNodeGroup), specification.ReplicasPerNodeGroup, 0, 5);
        return clusterMode;
    }

    private static void CheckRange(string name, int? value, int minimum, int maximum)
    {
        if (value is int given && (given < minimum || given > maximum))
        {
            throw new InvalidInputException(
                nameof(Messages.CountOutOfRange),
                Messages.CountOutOfRange(name, given, minimum, maximum),
                given.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static bool CheckFailover(ReplicationGroupSpecification specification, bool clusterMode)
    {
        bool replica = clusterMode ? specification.ReplicasPerNodeGroup != 0 : specification.NumCacheClusters > 1;
        bool alone = !replica && (specification.NumNodeGroups ?? 1) == 1;
        if (alone && (specification.AutomaticFailoverEnabled == true || specification.MultiAZEnabled == true))
        {
            throw new InvalidInputException(nameof(Messages.FailoverNeedsReplica), Messages.FailoverNeedsReplica());
        }

        return specification.AutomaticFailoverEnabled ?? replica;
    }

    private static void CheckAccessControl(ReplicationGroupSpecification specification, string id, string? version, string[] groups)
    {
        bool guarded = groups.Length > 0 || specification.AuthToken is not null;
        if (guarded && specification.TransitEncryptionEnabled == false)
        {
            throw new InvalidInputException(nameof(Messages.UserGroupNeedsEncryption), Messages.UserGroupNeedsEncryption(id), id);
        }

        if (groups.Length > 0 && specification.AuthToken is not null)
        {
            throw new InvalidInputException(nameof(Messages.UserGroupAndAuthToken), Messages.UserGroupAndAuthToken(id), id);
        }

        if (groups.Length > 0 && version is not null && IsBeforeUserGroups(version))
        {
            throw new InvalidInputException(nameof(Messages.UserGroupNeedsVersion), Messages.UserGroupNeedsVersion(id, version), version);
        }

        if (specification.AuthToken is not null)
        {
            AuthTokenRule.Check(specification.AuthToken);
        }
    }

    private static bool IsBeforeUserGroups(string version) =>
        int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out int major) && major < 6;

    private static string[] UserGroups(string id, IReadOnlyList<string> userGroupIds)
    {
        string[] groups = [.. userGroupIds.Select(ResourceId.UserGroup).Distinct(StringComparer.Ordinal)];
        return groups.Length <= 1
            ? groups
            : throw new InvalidInputException(nameof(Messages.TooManyUserGroups), Messages.TooManyUserGroups(id, groups.Length), id);
    }
}
