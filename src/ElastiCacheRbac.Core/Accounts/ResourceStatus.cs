namespace ElastiCacheRbac.Accounts;

/// <summary>What the statuses of users, user groups and caches tell, beyond being ready.</summary>
public static class ResourceStatus
{
    /// <summary>A user or user group that is ready.</summary>
    public const string Active = "active";

    /// <summary>A cache that is ready.</summary>
    public const string Available = "available";

    /// <summary>A resource that is going, and takes no change.</summary>
    public const string Deleting = "deleting";

    /// <summary>Whether a change is under way after which the resource takes another.</summary>
    /// <param name="status">The status.</param>
    public static bool IsChanging(string status) => status is "creating" or "modifying" or "snapshotting" or "rebooting cluster nodes";

    /// <summary>Whether a resource of this status will not become ready by itself.</summary>
    /// <param name="status">The status.</param>
    public static bool IsFailed(string status) =>
        status is Deleting or "deleted" or "create-failed" or "restore-failed" or "incompatible-network" or "incompatible-parameters" or "incompatible-restore";
}
