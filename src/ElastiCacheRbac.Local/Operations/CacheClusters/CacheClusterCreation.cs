using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Local.Data;
using ElastiCacheRbac.Local.State;
using ElastiCacheRbac.Local.Wire;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>The rules for a new cache cluster of its own.</summary>
internal static class CacheClusterCreation
{
    private const int MaximumMemcachedNodes = 60;

    /// <summary>The cache cluster that a request asks for.</summary>
    public static CacheClusterRecord Read(Model.CreateCacheClusterRequest request, string id, Account account)
    {
        Parameters.RefuseGiven(
            (nameof(request.SnapshotArns), request.SnapshotArns),
            (nameof(request.SnapshotName), request.SnapshotName),
            (nameof(request.CacheSecurityGroupNames), request.CacheSecurityGroupNames),
            (nameof(request.LogDeliveryConfigurations), request.LogDeliveryConfigurations),
            (nameof(request.OutpostMode), request.OutpostMode),
            (nameof(request.PreferredOutpostArn), request.PreferredOutpostArn),
            (nameof(request.PreferredOutpostArns), request.PreferredOutpostArns));
        string engine = CacheRules.Engine(request.Engine ?? throw ParameterFaults.Missing(nameof(request.Engine)));
        if (engine == CacheEngine.Valkey)
        {
            throw CacheClusterFaults.EngineNeedsReplicationGroup();
        }

        int nodes = NodeCount(engine, request.NumCacheNodes ?? 1);
        EngineVersion version = CacheRules.Version(engine, request.EngineVersion);
        ParameterGroupRecord parameterGroup = CacheRules.ParameterGroup(
            request.CacheParameterGroupName ?? CacheRules.DefaultParameterGroup(version, isClusterEnabled: false), version, account);
        if (parameterGroup.IsClusterEnabled)
        {
            throw CacheFaults.ParameterGroupChangesClusterMode(parameterGroup.Name);
        }

        bool isEncrypted = request.TransitEncryptionEnabled ?? false;
        return new CacheClusterRecord
        {
            CacheClusterId = id,
            Settings = new CacheSettings
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
                TransitEncryptionEnabled = isEncrypted,
                TransitEncryptionMode = isEncrypted ? "required" : null,
                AuthTokenLastModified = CacheRules.NewAuthToken(request.AuthToken, isEncrypted, account),
                NetworkType = request.NetworkType?.Value ?? "ipv4",
                IpDiscovery = request.IpDiscovery?.Value ?? "ipv4",
                CreateTime = account.Now,
            },
            AvailabilityZones = Zones(request, nodes, account),
            Status = Status.Creating,
            Due = account.Due,
            Tags = TagOperations.Read(request.Tags, account),
        };
    }

    /// <summary>Checks how many nodes a cluster can have.</summary>
    public static int NodeCount(string engine, int nodes) => (engine, nodes) switch
    {
        (CacheEngine.Redis, not 1) => throw CacheClusterFaults.OneRedisNode(),
        (_, < 1 or > MaximumMemcachedNodes) => throw CacheFaults.OutOfRange("NumCacheNodes", 1, MaximumMemcachedNodes),
        _ => nodes,
    };

    private static List<string> Zones(Model.CreateCacheClusterRequest request, int nodes, Account account)
    {
        if (request.PreferredAvailabilityZones is { Count: > 0 } zones)
        {
            return zones.Count == nodes ? zones : throw CommonFaults.InvalidCombination("PreferredAvailabilityZones must be given for every node.");
        }

        return [.. Enumerable.Range(0, nodes).Select(i => request.PreferredAvailabilityZone ?? CacheRules.Zone(request.AZMode == "cross-az" ? i : 0, account))];
    }
}
