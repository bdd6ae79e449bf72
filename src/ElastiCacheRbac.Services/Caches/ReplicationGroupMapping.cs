using ElastiCacheRbac.Caches;
using ElastiCacheRbac.Services.Calls;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Services.Caches;

/// <summary>The service's answers about replication groups as this module's records, and these as requests.</summary>
internal static class ReplicationGroupMapping
{
    public static ReplicationGroup ToReplicationGroup(this Model.ReplicationGroup? answer)
    {
        Model.ReplicationGroup g = answer ?? new Model.ReplicationGroup();
        return new ReplicationGroup
        {
            ReplicationGroupId = g.ReplicationGroupId ?? string.Empty,
            Description = g.Description,
            Status = g.Status ?? string.Empty,
            Engine = g.Engine?.ToLowerInvariant(),
            CacheNodeType = g.CacheNodeType,
            ClusterEnabled = g.ClusterEnabled ?? false,
            TransitEncryptionEnabled = g.TransitEncryptionEnabled ?? false,
            TransitEncryptionMode = g.TransitEncryptionMode?.Value,
            AtRestEncryptionEnabled = g.AtRestEncryptionEnabled ?? false,
            AuthTokenEnabled = g.AuthTokenEnabled ?? false,
            AuthTokenLastModifiedDate = g.AuthTokenLastModifiedDate,
            UserGroupIds = g.UserGroupIds ?? [],
            PendingModifiedValues = PendingOf(g.PendingModifiedValues),
            AutomaticFailover = g.AutomaticFailover?.Value,
            MultiAZ = g.MultiAZ?.Value,
            MemberClusters = g.MemberClusters ?? [],
            NumNodeGroups = g.NodeGroups?.Count ?? 0,
            Endpoint = EndpointText.Of(g.ConfigurationEndpoint ?? g.NodeGroups?.FirstOrDefault()?.PrimaryEndpoint),
            SnapshotRetentionLimit = g.SnapshotRetentionLimit ?? 0,
            CreateTime = g.ReplicationGroupCreateTime,
            Arn = g.ARN,
        };
    }

    public static Model.CreateReplicationGroupRequest ToRequest(this ReplicationGroupSpecification wanted) => new()
    {
        ReplicationGroupId = wanted.ReplicationGroupId,
        ReplicationGroupDescription = wanted.Description,
        CacheNodeType = wanted.CacheNodeType,
        Engine = wanted.Engine,
        EngineVersion = wanted.EngineVersion,
        NumCacheClusters = wanted.NumCacheClusters,
        NumNodeGroups = wanted.NumNodeGroups,
        ReplicasPerNodeGroup = wanted.ReplicasPerNodeGroup,
        CacheParameterGroupName = wanted.CacheParameterGroupName,
        CacheSubnetGroupName = wanted.CacheSubnetGroupName,
        SecurityGroupIds = Wire.List(wanted.SecurityGroupIds),
        AutomaticFailoverEnabled = wanted.AutomaticFailoverEnabled,
        MultiAZEnabled = wanted.MultiAZEnabled,
        TransitEncryptionEnabled = wanted.TransitEncryptionEnabled,
        AtRestEncryptionEnabled = wanted.AtRestEncryptionEnabled,
        UserGroupIds = Wire.List(wanted.UserGroupIds),
        AuthToken = wanted.AuthToken is null ? null : Wire.Secret(wanted.AuthToken),
        SnapshotRetentionLimit = wanted.SnapshotRetentionLimit,
        Port = wanted.Port,
        Tags = Wire.Tags(wanted.Tags),
    };

    public static Model.ModifyReplicationGroupRequest ToRequest(this ReplicationGroupChange change) => new()
    {
        ReplicationGroupId = change.ReplicationGroupId,
        ReplicationGroupDescription = change.Description,
        UserGroupIdsToAdd = Wire.List(change.UserGroupIdsToAdd),
        UserGroupIdsToRemove = Wire.List(change.UserGroupIdsToRemove),
        RemoveUserGroups = change.RemoveUserGroups ? true : null,
        CacheNodeType = change.CacheNodeType,
        Engine = change.Engine,
        EngineVersion = change.EngineVersion,
        CacheParameterGroupName = change.CacheParameterGroupName,
        SecurityGroupIds = Wire.List(change.SecurityGroupIds),
        AutomaticFailoverEnabled = change.AutomaticFailoverEnabled,
        MultiAZEnabled = change.MultiAZEnabled,
        TransitEncryptionEnabled = change.TransitEncryptionEnabled,
        TransitEncryptionMode = change.TransitEncryptionMode,
        SnapshotRetentionLimit = change.SnapshotRetentionLimit,
        ApplyImmediately = change.ApplyImmediately,
    };

    private static ReplicationGroupPendingChanges? PendingOf(Model.ReplicationGroupPendingModifiedValues? pending)
    {
        var none = new ReplicationGroupPendingChanges();
        var changes = new ReplicationGroupPendingChanges
        {
            UserGroupIdsToAdd = pending?.UserGroups?.UserGroupIdsToAdd ?? none.UserGroupIdsToAdd,
            UserGroupIdsToRemove = pending?.UserGroups?.UserGroupIdsToRemove ?? none.UserGroupIdsToRemove,
            AuthTokenStatus = pending?.AuthTokenStatus?.Value,
            TransitEncryptionEnabled = pending?.TransitEncryptionEnabled,
        };
        return changes.ToString().Length > 0 ? changes : null;
    }
}
