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
}
