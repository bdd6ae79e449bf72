using Amazon.ElastiCache;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Local.Data;
using ElastiCacheRbac.Local.State;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>The rules for a new replication group.</summary>
internal static class ReplicationGroupCreation
{
    private const int MaximumReplicas = 5;
    private const int Slots = 16384;

    /// <summary>The replication group that a request asks for.</summary>
    public static ReplicationGroupRecord Read(Model.CreateReplicationGroupRequest request, string id, Account account)
    {
        RefuseWhatIsNotSupported(request);
        string engine = CacheRules.Engine(request.Engine ?? CacheEngine.Redis);
        if (engine is not (CacheEngine.Redis or CacheEngine.Valkey))
        {
            throw CacheFaults.EngineDoesNotReplicate();
        }

        EngineVersion version = CacheRules.Version(engine, request.EngineVersion);
        string parameterGroup = request.CacheParameterGroupName ?? CacheRules.DefaultParameterGroup(version, request.ClusterMode?.Value is "enabled" or "compatible");
        bool isClusterEnabled = CacheRules.IsClusterEnabled(parameterGroup, version, account);
        if (request.ClusterMode is not null && isClusterEnabled != (request.ClusterMode != ClusterMode.Disabled))
        {
            throw CacheFaults.ParameterGroupChangesClusterMode(parameterGroup);
        }

        List<NodeGroupRecord> nodeGroups = NodeGroups(request, id, isClusterEnabled, account);
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
            Port = request.Port ?? Catalog.Current.DefaultPort(engine),
            ParameterGroupName = parameterGroup,
            SubnetGroupName = CacheRules.SubnetGroup(request.CacheSubnetGroupName, account),
            SecurityGroupIds = request.SecurityGroupIds ?? [],
            MaintenanceWindow = MaintenanceWindow.Read(request.PreferredMaintenanceWindow),
            SnapshotRetentionLimit = CacheRules.SnapshotRetention(request.SnapshotRetentionLimit ?? 0),
            SnapshotWindow = request.SnapshotWindow ?? CacheRules.DefaultSnapshotWindow,
            NotificationTopicArn = request.NotificationTopicArn,
            AutoMinorVersionUpgrade = request.AutoMinorVersionUpgrade ?? true,
            TransitEncryptionEnabled = request.TransitEncryptionEnabled ?? false,
            TransitEncryptionMode = request.TransitEncryptionEnabled == true ? request.TransitEncryptionMode?.Value ?? "required" : null,
            AtRestEncryptionEnabled = request.AtRestEncryptionEnabled ?? false,
            KmsKeyId = request.KmsKeyId,
            AuthToken = CacheRules.NewAuthToken(request.AuthToken, request.TransitEncryptionEnabled ?? false, account),
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
            Tags = TagOperations.Read(request.Tags, account),
        };
    }

    private static void RefuseWhatIsNotSupported(Model.CreateReplicationGroupRequest request)
    {
        string? parameter = request switch
        {
            { PrimaryClusterId: not null } => nameof(request.PrimaryClusterId),
            { GlobalReplicationGroupId: not null } => nameof(request.GlobalReplicationGroupId),
            { SnapshotArns.Count: > 0 } => nameof(request.SnapshotArns),
            { SnapshotName: not null } => nameof(request.SnapshotName),
            { ServerlessCacheSnapshotName: not null } => nameof(request.ServerlessCacheSnapshotName),
            { CacheSecurityGroupNames.Count: > 0 } => nameof(request.CacheSecurityGroupNames),
            { LogDeliveryConfigurations.Count: > 0 } => nameof(request.LogDeliveryConfigurations),
            _ => null,
        };
        if (parameter is not null)
        {
            throw CommonFaults.NotSupportedHere(parameter);
        }
    }

    private static List<NodeGroupRecord> NodeGroups(Model.CreateReplicationGroupRequest request, string id, bool isClusterEnabled, Account account)
    {
        List<Model.NodeGroupConfiguration> configurations = request.NodeGroupConfiguration ?? [];
        int shards = request.NumNodeGroups ?? Math.Max(configurations.Count, 1);
        int quota = account.Settings.Quotas.NodeGroupsPerReplicationGroup;
        if (shards < 1)
        {
            throw CacheFaults.OutOfRange(nameof(request.NumNodeGroups), 1, quota);
        }

        if (shards > quota)
        {
            throw CacheFaults.ShardQuotaExceeded(quota);
        }

        if (configurations.Count > 0 && configurations.Count != shards)
        {
            throw CommonFaults.InvalidCombination("NodeGroupConfiguration must be given for every node group.");
        }

        if (shards > 1 && request.NumCacheClusters is not null)
        {
            throw CacheFaults.NodeCountWithShards();
        }

        if (shards > 1 && !isClusterEnabled)
        {
            throw CacheFaults.ShardsNeedClusterMode();
        }

        int replicas = request.ReplicasPerNodeGroup ?? (request.NumCacheClusters - 1) ?? 0;
        if (replicas is < 0 or > MaximumReplicas)
        {
            throw request.ReplicasPerNodeGroup is null
                ? CacheFaults.OutOfRange(nameof(request.NumCacheClusters), 1, MaximumReplicas + 1)
                : CacheFaults.OutOfRange(nameof(request.ReplicasPerNodeGroup), 0, MaximumReplicas);
        }

        var groups = new List<NodeGroupRecord>();
        for (int shard = 0; shard < shards; shard++)
        {
            Model.NodeGroupConfiguration? configuration = shard < configurations.Count ? configurations[shard] : null;
            string nodeGroupId = configuration?.NodeGroupId ?? FormattableString.Invariant($"{shard + 1:D4}");
            string prefix = isClusterEnabled ? $"{id}-{nodeGroupId}" : id;
            int members = (configuration?.ReplicaCount ?? replicas) + 1;
            IReadOnlyList<string> zones = [
                configuration?.PrimaryAvailabilityZone ?? "",
                .. configuration?.ReplicaAvailabilityZones ?? [],
            ];
            groups.Add(new NodeGroupRecord(
                nodeGroupId,
                isClusterEnabled ? configuration?.Slots ?? FormattableString.Invariant($"{Slots * shard / shards}-{(Slots * (shard + 1) / shards) - 1}") : null,
                [.. Enumerable.Range(0, members).Select(m => new NodeRecord(
                    FormattableString.Invariant($"{prefix}-{m + 1:D3}"),
                    Zone(m < zones.Count ? zones[m] : "", m)))]));
        }

        if (groups.Select(g => g.NodeGroupId).Distinct().Count() < groups.Count)
        {
            throw CommonFaults.InvalidValue("A node group ID is given twice.");
        }

        return groups;

        string Zone(string asked, int member)
        {
            string preferred = asked.Length > 0 ? asked : request.PreferredCacheClusterAZs?.ElementAtOrDefault(member) ?? "";
            return preferred.Length > 0 ? preferred : CacheRules.Zone(member, account);
        }
    }

    private static bool Failover(Model.CreateReplicationGroupRequest request, List<NodeGroupRecord> nodeGroups, bool isClusterEnabled)
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
