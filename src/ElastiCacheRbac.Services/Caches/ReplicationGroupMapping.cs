using ElastiCacheRbac.Caches;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Services.Caches;

/// <summary>The service's answers about replication groups as this module's records.</summary>
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
