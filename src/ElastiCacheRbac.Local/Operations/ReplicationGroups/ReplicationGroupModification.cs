using ElastiCacheRbac.Local.State;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>The rules for changing a replication group.</summary>
internal static class ReplicationGroupModification
{
    /// <summary>The replication group with the change that a request asks for under way, or waiting for its maintenance window.</summary>
    public static ReplicationGroupRecord Apply(Model.ModifyReplicationGroupRequest request, ReplicationGroupRecord group, Account account)
    {
        Parameters.RefuseGiven(
            (nameof(request.PrimaryClusterId), request.PrimaryClusterId),
            (nameof(request.CacheSecurityGroupNames), request.CacheSecurityGroupNames),
            (nameof(request.LogDeliveryConfigurations), request.LogDeliveryConfigurations),
            (nameof(request.ClusterMode), request.ClusterMode));
        if (Parameters.AsksForNothingBeyond(request, nameof(request.ReplicationGroupId), nameof(request.ApplyImmediately)))
        {
            throw CommonFaults.NothingToModify();
        }

        AccessControlChange access = AccessControlChange.Read(request, group, account);
        PendingReplicationGroupChange planned = group.Changing();
        PendingReplicationGroupChange pending = planned with
        {
            Settings = Settings(request, planned.Settings, group, account) with { AuthTokenLastModified = access.AuthTokenLastModified },
            UserGroupIds = access.UserGroupIds,
            AuthTokenStatus = access.AuthTokenStatus,
            AutomaticFailover = Failover(request, planned, group),
            MultiAz = request.MultiAZEnabled ?? planned.MultiAz,
        };
        if (pending.MultiAz && !pending.AutomaticFailover)
        {
            throw CacheFaults.MultiAzNeedsFailover();
        }

        if (access.UserGroupIds.Count > 0 && !pending.Settings.TransitEncryptionEnabled)
        {
            throw CacheFaults.UserGroupNeedsTls();
        }

        if (access.AuthTokenLastModified is not null && !pending.Settings.TransitEncryptionEnabled)
        {
            throw CacheFaults.AuthTokenNeedsTls();
        }

        // What waits already goes on to do so.
        bool waits = request.ApplyImmediately != true
            && (access.WaitsForWindow || group.Pending is not null || pending.Settings with { AuthTokenLastModified = null } != planned.Settings with { AuthTokenLastModified = null });
        CacheSettingsAtOnce atOnce = CacheSettingsAtOnce.Of(request);
        CacheSettings now = atOnce.Apply(group.Settings);
        return group with
        {
            Description = request.ReplicationGroupDescription ?? group.Description,
            SnapshottingClusterId = SnapshottingCluster(request.SnapshottingClusterId, group),
            Settings = now,
            Pending = pending with { Settings = atOnce.Apply(pending.Settings) },
            Status = waits ? Status.Available : Status.Modifying,
            Due = waits ? MaintenanceWindow.NextOpening(now.MaintenanceWindow, account.Now) : account.Due,
        };
    }

    // Source: https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ModifyReplicationGroup.html
    private static string? SnapshottingCluster(string? requestedId, ReplicationGroupRecord group)
    {
        if (requestedId is null)
        {
            return group.SnapshottingClusterId;
        }

        if (group.IsCluster)
        {
            throw CacheFaults.SnapshottingClusterOfCluster();
        }

        string id = requestedId.ToLowerInvariant();
        return group.Nodes.Any(n => n.CacheClusterId == id) ? id : throw CacheClusterFaults.NotFound(id);
    }

    private static CacheSettings Settings(Model.ModifyReplicationGroupRequest request, CacheSettings settings, ReplicationGroupRecord group, Account account)
    {
        if (request.CacheNodeType is not null)
        {
            settings = settings with { CacheNodeType = CacheRules.NodeType(request.CacheNodeType) };
        }

        if (request.Engine is not null || request.EngineVersion is not null || request.CacheParameterGroupName is not null)
        {
            settings = CacheRules.ChangeVersion(
                settings, request.Engine, request.EngineVersion, request.CacheParameterGroupName, group.IsCluster, account);
        }

        return request.TransitEncryptionEnabled is null && request.TransitEncryptionMode is null
            ? settings
            : CacheRules.ChangeTransitEncryption(settings, request.TransitEncryptionEnabled, request.TransitEncryptionMode?.Value);
    }

    private static bool Failover(Model.ModifyReplicationGroupRequest request, PendingReplicationGroupChange planned, ReplicationGroupRecord group)
    {
        bool failover = request.AutomaticFailoverEnabled ?? planned.AutomaticFailover;
        if (!failover && group.IsCluster)
        {
            throw CacheFaults.ClusterModeKeepsFailover();
        }

        return failover && !group.IsCluster && group.NodeGroups[0].Members.Count < 2
            ? throw CacheFaults.FailoverNeedsReplica()
            : failover;
    }
}
