using Amazon.ElastiCache;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Local.Data;
using ElastiCacheRbac.Local.State;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>The rules for a new replication group.</summary>
internal static class ReplicationGroupCreation
{
    /// <summary>The replication group that a request asks for.</summary>
    public static ReplicationGroupRecord Read(Model.CreateReplicationGroupRequest request, string id, Account account)
    {
        Parameters.RefuseGiven(
            (nameof(request.PrimaryClusterId), request.PrimaryClusterId),
            (nameof(request.GlobalReplicationGroupId), request.GlobalReplicationGroupId),
            (nameof(request.SnapshotArns), request.SnapshotArns),
            (nameof(request.SnapshotName), request.SnapshotName),
            (nameof(request.ServerlessCacheSnapshotName), request.ServerlessCacheSnapshotName),
            (nameof(request.CacheSecurityGroupNames), request.CacheSecurityGroupNames),
            (nameof(request.LogDeliveryConfigurations), request.LogDeliveryConfigurations));
        string engine = CacheRules.Engine(request.Engine ?? CacheEngine.Redis);
        if (engine is not (CacheEngine.Redis or CacheEngine.Valkey))
        {
            throw CacheFaults.EngineDoesNotReplicate();
        }

        EngineVersion version = CacheRules.Version(engine, request.EngineVersion);
        ParameterGroupRecord parameterGroup = CacheRules.ParameterGroup(
            request.CacheParameterGroupName ?? CacheRules.DefaultParameterGroup(version, request.ClusterMode?.Value is "enabled" or "compatible"), version, account);
        bool isClusterEnabled = parameterGroup.IsClusterEnabled;
        if (request.ClusterMode is not null && isClusterEnabled != (request.ClusterMode != ClusterMode.Disabled))
        {
            throw CacheFaults.ParameterGroupChangesClusterMode(parameterGroup.Name);
        }

        IReadOnlyList<NodeGroupRecord> nodeGroups = new NodeGroupLayout(request, id, isClusterEnabled, account).NodeGroups();
        bool failover = Failover(request, nodeGroups, isClusterEnabled);
        if (request.MultiAZEnabled == true && !failover)
        {
            throw CacheFaults.MultiAzNeedsFailover();
        }

        CacheSettings settings = new()
        {
            Engine = engine,
            EngineVersion = version.FullName,
            CacheNodeType = CacheRules.NodeType(request.CacheNodeType),
            Port = CacheRules.Port(request.Port, engine),
            ParameterGroupName = parameterGroup.Name,
            SubnetGroupName = CacheRules.SubnetGroup(request.CacheSubnetGroupName, account),
            SecurityGroupIds = request.SecurityGroupIds ?? [],
            MaintenanceWindow = MaintenanceWindow.Read(request.PreferredMaintenanceWindow),
            SnapshotRetentionLimit = CacheRules.SnapshotRetention(request.SnapshotRetentionLimit ?? 0),
            SnapshotWindow = CacheRules.SnapshotWindow(request.SnapshotWindow),
            NotificationTopicArn = request.NotificationTopicArn,
            AutoMinorVersionUpgrade = request.AutoMinorVersionUpgrade ?? true,
            TransitEncryptionEnabled = request.TransitEncryptionEnabled ?? false,
            TransitEncryptionMode = request.TransitEncryptionEnabled == true ? request.TransitEncryptionMode?.Value ?? "required" : null,
            AtRestEncryptionEnabled = request.AtRestEncryptionEnabled ?? false,
            KmsKeyId = request.KmsKeyId,
            AuthTokenLastModified = CacheRules.NewAuthToken(request.AuthToken, request.TransitEncryptionEnabled ?? false, account),
            NetworkType = request.NetworkType?.Value ?? "ipv4",
            IpDiscovery = request.IpDiscovery?.Value ?? "ipv4",
            CreateTime = account.Now,
        };
        if (request.AuthToken is not null && request.UserGroupIds is { Count: > 0 })
        {
            throw CacheFaults.AuthTokenWithUserGroup();
        }

        return new ReplicationGroupRecord
        {
            ReplicationGroupId = id,
            Description = request.ReplicationGroupDescription!,
            Settings = settings,
            NodeGroups = nodeGroups,
            ClusterMode = request.ClusterMode?.Value ?? (isClusterEnabled ? "enabled" : "disabled"),
            AutomaticFailover = failover,
            MultiAz = request.MultiAZEnabled ?? false,
            DataTiering = request.DataTieringEnabled ?? false,
            UserGroupIds = CacheRules.UserGroups(request.UserGroupIds ?? [], settings, account),
            Status = Status.Creating,
            Due = account.Due,
            CreateFails = account.CreateFails,
            Tags = TagOperations.Read(request.Tags, account),
        };
    }

    private static bool Failover(Model.CreateReplicationGroupRequest request, IReadOnlyList<NodeGroupRecord> nodeGroups, bool isClusterEnabled)
    {
        if (isClusterEnabled)
        {
            return request.AutomaticFailoverEnabled == false ? throw CacheFaults.ClusterModeNeedsFailover() : true;
        }

        return request.AutomaticFailoverEnabled == true && nodeGroups[0].Members.Count < 2
            ? throw CacheFaults.FailoverNeedsReplica()
            : request.AutomaticFailoverEnabled ?? false;
    }
}
