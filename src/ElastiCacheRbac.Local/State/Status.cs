namespace ElastiCacheRbac.Local.State;

/// <summary>The states of users, groups and caches, in the service's words.</summary>
internal static class Status
{
    /// <summary>A user or user group that is in use and can be changed.</summary>
    public const string Active = "active";

    /// <summary>A cache that is in use and can be changed.</summary>
    public const string Available = "available";

    public const string Creating = "creating";
    public const string Modifying = "modifying";
    public const string Deleting = "deleting";

    /// <summary>A cache that could not be made. It can only be deleted.</summary>
    public const string CreateFailed = "create-failed";
}
