using ElastiCacheRbac.Local.State;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>Replication groups as the service describes them.</summary>
internal static class ReplicationGroupDescription
{
    public static Model.ReplicationGroup Of(ReplicationGroupRecord group, Account account)
    {
        CacheSettings settings = group.Settings;
        bool isCluster = group.IsCluster;
        bool isThere = group.Status is not (Status.Creating or Status.CreateFailed);
        var names = new EndpointNames(group.ReplicationGroupId, settings.TransitEncryptionEnabled, account.Settings);
        return new Model.ReplicationGroup
        {
            ReplicationGroupId = group.ReplicationGroupId,
            Description = group.Description,
            Status = Statuses.Of(group, account),
            PendingModifiedValues = Pending(group),
            MemberClusters = [.. group.Nodes.Select(n => n.CacheClusterId)],
            NodeGroups = !isThere ? null : [.. group.NodeGroups.Select(g => Of(g, group, names))],
            SnapshottingClusterId = isCluster || settings.SnapshotRetentionLimit == 0 ? null : SnapshottingCluster(group),
            AutomaticFailover = group.AutomaticFailover ? "enabled" : "disabled",
            MultiAZ = group.MultiAz ? "enabled" : "disabled",
            ConfigurationEndpoint = isCluster && isThere ? At(names.Configuration, settings) : null,
            SnapshotRetentionLimit = settings.SnapshotRetentionLimit,
            SnapshotWindow = settings.SnapshotWindow,
            ClusterEnabled = isCluster,
            ClusterMode = group.ClusterMode,
            CacheNodeType = settings.CacheNodeType,
            AuthTokenEnabled = settings.AuthTokenLastModified is not null,
            AuthTokenLastModifiedDate = settings.AuthTokenLastModified?.UtcDateTime,
            TransitEncryptionEnabled = settings.TransitEncryptionEnabled,
            TransitEncryptionMode = settings.TransitEncryptionMode,
            AtRestEncryptionEnabled = settings.AtRestEncryptionEnabled,
            KmsKeyId = settings.KmsKeyId,
            ARN = account.Arn("replicationgroup", group.ReplicationGroupId),
            UserGroupIds = [.. group.UserGroupIds],
            LogDeliveryConfigurations = [],
            ReplicationGroupCreateTime = settings.CreateTime.UtcDateTime,
            DataTiering = group.DataTiering ? "enabled" : "disabled",
            AutoMinorVersionUpgrade = settings.AutoMinorVersionUpgrade,
            NetworkType = settings.NetworkType,
            IpDiscovery = settings.IpDiscovery,
            Engine = settings.Engine,
        };
    }

    private static string SnapshottingCluster(ReplicationGroupRecord group)
    {
        List<string> nodes = [.. group.Nodes.Select(n => n.CacheClusterId)];
        return group.SnapshottingClusterId is string chosen && nodes.Contains(chosen) ? chosen : nodes[^1];
    }

    private static Model.NodeGroup Of(NodeGroupRecord shard, ReplicationGroupRecord group, EndpointNames names)
    {
        bool isCluster = group.IsCluster;
        return new Model.NodeGroup
        {
            NodeGroupId = shard.NodeGroupId,
            Status = group.Status,
            PrimaryEndpoint = isCluster ? null : At(names.Primary, group.Settings),
            ReaderEndpoint = isCluster ? null : At(names.Reader, group.Settings),
            Slots = shard.Slots,
            NodeGroupMembers = [.. shard.Members.Select((node, i) => new Model.NodeGroupMember
            {
                CacheClusterId = node.CacheClusterId,
                CacheNodeId = "0001",
                ReadEndpoint = isCluster ? null : At(names.Node(node.CacheClusterId), group.Settings),
                PreferredAvailabilityZone = node.AvailabilityZone,
                CurrentRole = isCluster ? null : i == 0 ? "primary" : "replica",
            })],
        };
    }

    // Told as an empty element where nothing is pending.
    private static Model.ReplicationGroupPendingModifiedValues Pending(ReplicationGroupRecord group)
    {
        var pending = new Model.ReplicationGroupPendingModifiedValues();
        if (group.Pending is not PendingReplicationGroupChange change)
        {
            return pending;
        }

        if (!change.UserGroupIds.SequenceEqual(group.UserGroupIds))
        {
            pending.UserGroups = new Model.UserGroupsUpdateStatus
            {
                UserGroupIdsToAdd = [.. change.UserGroupIds.Except(group.UserGroupIds)],
                UserGroupIdsToRemove = [.. group.UserGroupIds.Except(change.UserGroupIds)],
            };
        }

        pending.AuthTokenStatus = change.AuthTokenStatus;
        if (change.AutomaticFailover != group.AutomaticFailover)
        {
            pending.AutomaticFailoverStatus = change.AutomaticFailover ? "enabled" : "disabled";
        }

        if (change.Settings.TransitEncryptionEnabled != group.Settings.TransitEncryptionEnabled)
        {
            pending.TransitEncryptionEnabled = change.Settings.TransitEncryptionEnabled;
        }

        if (change.Settings.TransitEncryptionMode != group.Settings.TransitEncryptionMode)
        {
            pending.TransitEncryptionMode = change.Settings.TransitEncryptionMode;
        }

        return pending;
    }

    private static Model.Endpoint At(string address, CacheSettings settings) => new() { Address = address, Port = settings.Port };
}
