namespace ElastiCacheRbac.Audit.Rules;

/// <summary>A cache has neither encryption in transit nor access control.</summary>
internal sealed class CacheWithoutEncryption() : AuditRule(
    "EC009",
    AuditSeverity.Information,
    "A cache has neither encryption in transit nor access control",
    "Whoever reaches the cache may do everything, and data crosses the network in the clear. User groups need encryption in "
    + "transit first. Where the network alone guards a cache on purpose, suppress this finding with that reason.",
    "Turn both on in steps, clients being moved to TLS in between: Set-EcAuthentication <replication group> -Mode Rbac "
    + "-UserGroupId <group> -EnableTransitEncryption.");
