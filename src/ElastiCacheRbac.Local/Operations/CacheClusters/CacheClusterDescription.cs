using ElastiCacheRbac.Local.State;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>Cache clusters as the service describes them.</summary>
internal static class CacheClusterDescription
{
    private const string InSync = "in-sync";
    private const string LandingPage = "https://console.aws.amazon.com/elasticache/home#client-download:";

    public static Model.CacheCluster Of(CacheNode node, bool withNodes, Account account)
    {
        CacheSettings settings = node.Settings;
        var names = new EndpointNames(node.ReplicationGroup?.ReplicationGroupId ?? node.CacheClusterId, settings.TransitEncryptionEnabled, account.Settings);
        return new Model.CacheCluster
        {
            CacheClusterId = node.CacheClusterId,
            ConfigurationEndpoint = settings.Engine == "memcached" && node.Status != Status.Creating ? At(names.Memcached, settings) : null,
            ClientDownloadLandingPage = LandingPage,
            CacheNodeType = settings.CacheNodeType,
            Engine = settings.Engine,
            EngineVersion = settings.EngineVersion,
            CacheClusterStatus = node.Status,
            NumCacheNodes = node.AvailabilityZones.Count,
            PreferredAvailabilityZone = node.AvailabilityZones.Distinct().Count() > 1 ? "Multiple" : node.AvailabilityZones[0],
            CacheClusterCreateTime = settings.CreateTime.UtcDateTime,
            PreferredMaintenanceWindow = settings.MaintenanceWindow,
            PendingModifiedValues = Pending(node.Cluster),
            NotificationConfiguration = settings.NotificationTopicArn is null
                ? null
                : new Model.NotificationConfiguration { TopicArn = settings.NotificationTopicArn, TopicStatus = "active" },
            CacheSecurityGroups = [],
            CacheParameterGroup = new Model.CacheParameterGroupStatus
            {
                CacheParameterGroupName = settings.ParameterGroupName,
                ParameterApplyStatus = InSync,
                CacheNodeIdsToReboot = [],
            },
            CacheSubnetGroupName = settings.SubnetGroupName,
            CacheNodes = withNodes ? [.. node.AvailabilityZones.Select((zone, i) => Of(zone, i, node, names))] : null,
            AutoMinorVersionUpgrade = settings.AutoMinorVersionUpgrade,
            SecurityGroups = [.. settings.SecurityGroupIds.Select(id => new Model.SecurityGroupMembership { SecurityGroupId = id, Status = "active" })],
            ReplicationGroupId = node.ReplicationGroup?.ReplicationGroupId,
            SnapshotRetentionLimit = settings.SnapshotRetentionLimit,
            SnapshotWindow = settings.SnapshotWindow,
            AuthTokenEnabled = settings.AuthTokenLastModified is not null,
            AuthTokenLastModifiedDate = settings.AuthTokenLastModified?.UtcDateTime,
            TransitEncryptionEnabled = settings.TransitEncryptionEnabled,
            TransitEncryptionMode = settings.TransitEncryptionMode,
            AtRestEncryptionEnabled = settings.AtRestEncryptionEnabled,
            ARN = account.Arn("cluster", node.CacheClusterId),
            ReplicationGroupLogDeliveryEnabled = false,
            LogDeliveryConfigurations = [],
            NetworkType = settings.NetworkType,
            IpDiscovery = settings.IpDiscovery,
        };
    }

    private static Model.CacheNode Of(string zone, int index, CacheNode node, EndpointNames names) => new()
    {
        CacheNodeId = FormattableString.Invariant($"{index + 1:D4}"),
        CacheNodeStatus = node.Status,
        CacheNodeCreateTime = node.Settings.CreateTime.UtcDateTime,
        Endpoint = node.Status == Status.Creating ? null : At(names.Node(node.CacheClusterId, index + 1), node.Settings),
        ParameterGroupStatus = InSync,
        CustomerAvailabilityZone = zone,
    };

    // Told as an empty element where nothing is pending.
    private static Model.PendingModifiedValues Pending(CacheClusterRecord? cluster)
    {
        var pending = new Model.PendingModifiedValues();
        if (cluster?.Next is not CacheClusterRecord next)
        {
            return pending;
        }

        if (next.AvailabilityZones.Count != cluster.AvailabilityZones.Count)
        {
            pending.NumCacheNodes = next.AvailabilityZones.Count;
        }

        if (next.Settings.EngineVersion != cluster.Settings.EngineVersion)
        {
            pending.EngineVersion = next.Settings.EngineVersion;
        }

        if (next.Settings.CacheNodeType != cluster.Settings.CacheNodeType)
        {
            pending.CacheNodeType = next.Settings.CacheNodeType;
        }

        pending.AuthTokenStatus = cluster.AuthTokenStatus;
        return pending;
    }

    private static Model.Endpoint At(string address, CacheSettings settings) => new() { Address = address, Port = settings.Port };
}
