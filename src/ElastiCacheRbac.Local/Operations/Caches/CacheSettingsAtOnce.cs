using ElastiCacheRbac.Local.State;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>What a change of a cache sets at once, whether the rest of it waits or not. Null leaves it as it is.</summary>
internal sealed record CacheSettingsAtOnce(
    string? MaintenanceWindow,
    int? SnapshotRetentionLimit,
    string? SnapshotWindow,
    string? NotificationTopicArn,
    bool? AutoMinorVersionUpgrade,
    IReadOnlyList<string>? SecurityGroupIds,
    string? IpDiscovery)
{
    public static CacheSettingsAtOnce Of(Model.ModifyReplicationGroupRequest request) => new(
        request.PreferredMaintenanceWindow,
        request.SnapshotRetentionLimit,
        request.SnapshotWindow,
        request.NotificationTopicArn,
        request.AutoMinorVersionUpgrade,
        request.SecurityGroupIds,
        request.IpDiscovery?.Value);

    public static CacheSettingsAtOnce Of(Model.ModifyCacheClusterRequest request) => new(
        request.PreferredMaintenanceWindow,
        request.SnapshotRetentionLimit,
        request.SnapshotWindow,
        request.NotificationTopicArn,
        request.AutoMinorVersionUpgrade,
        request.SecurityGroupIds,
        request.IpDiscovery?.Value);

    public CacheSettings Apply(CacheSettings settings) => settings with
    {
        MaintenanceWindow = MaintenanceWindow is null ? settings.MaintenanceWindow : Operations.MaintenanceWindow.Read(MaintenanceWindow),
        SnapshotRetentionLimit = CacheRules.SnapshotRetention(SnapshotRetentionLimit ?? settings.SnapshotRetentionLimit),
        SnapshotWindow = CacheRules.SnapshotWindow(SnapshotWindow ?? settings.SnapshotWindow),
        NotificationTopicArn = NotificationTopicArn ?? settings.NotificationTopicArn,
        AutoMinorVersionUpgrade = AutoMinorVersionUpgrade ?? settings.AutoMinorVersionUpgrade,
        SecurityGroupIds = SecurityGroupIds is { Count: > 0 } ids ? ids : settings.SecurityGroupIds,
        IpDiscovery = IpDiscovery ?? settings.IpDiscovery,
    };
}
