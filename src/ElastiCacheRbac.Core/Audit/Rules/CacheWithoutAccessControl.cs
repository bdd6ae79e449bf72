namespace ElastiCacheRbac.Audit.Rules;

/// <summary>A cache with encryption in transit has no access control.</summary>
internal sealed class CacheWithoutAccessControl() : AuditRule(
    "EC008",
    AuditSeverity.Error,
    "A cache with encryption in transit has no access control",
    "Whoever reaches the cache may do everything, though all that user groups need is there. A serverless cache, which is "
    + "always encrypted, is open in this way until it gets a user group.",
    "Assign a user group: Set-EcAuthentication <replication group> -Mode Rbac -UserGroupId <group>, or Set-EcServerlessCache "
    + "<cache> -UserGroupId <group>.");
