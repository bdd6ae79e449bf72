namespace ElastiCacheRbac.Services.Lifecycle;

/// <summary>What the statuses of users, user groups and caches tell, beyond being ready.</summary>
internal static class ResourceStatus
{
    public const string Active = "active";
    public const string Available = "available";
    public const string Deleting = "deleting";

    /// <summary>Whether a change is under way after which the resource takes another.</summary>
    public static bool IsChanging(string status) => status is "creating" or "modifying" or "snapshotting" or "rebooting cluster nodes";

    /// <summary>Whether a resource of this status will not become ready by itself.</summary>
    public static bool IsFailed(string status) =>
        status is Deleting or "deleted" or "create-failed" or "restore-failed" or "incompatible-network" or "incompatible-parameters" or "incompatible-restore";
}
