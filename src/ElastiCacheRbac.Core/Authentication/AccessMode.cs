namespace ElastiCacheRbac.Authentication;

/// <summary>How a cache decides who may use it.</summary>
public enum AccessMode
{
    /// <summary>Everyone who reaches it.</summary>
    None,

    /// <summary>Everyone who knows its AUTH token.</summary>
    AuthToken,

    /// <summary>The users of its user group, each as their access string says.</summary>
    Rbac,
}
