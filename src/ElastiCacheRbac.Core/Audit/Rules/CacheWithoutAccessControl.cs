using ElastiCacheRbac.Audit.Auditing;
using ElastiCacheRbac.Authentication;

namespace ElastiCacheRbac.Audit.Rules;

/// <summary>A cache with encryption in transit has no access control.</summary>
internal sealed class CacheWithoutAccessControl() : AuditRule(
    "EC008",
    AuditSeverity.Error,
    "A cache with encryption in transit has no access control",
    "Whoever reaches the cache may do everything, though all that user groups need is there. A serverless cache, which is "
    + "always encrypted, is open in this way until it gets a user group.",
    "Assign a user group: Set-EcAuthentication <replication group> -Mode Rbac -UserGroupId <group>, or Set-EcServerlessCache "
    + "<cache> -UserGroupId <group>.")
{
    internal override IEnumerable<AuditFinding> Find(AuditContext context) =>
        from cache in context.Caches
        where cache.Authentication is { Mode: AccessMode.None, TransitEncryptionEnabled: true } && !cache.IsBeingGuarded
        select Found(
            context,
            cache,
            $"Whoever reaches {cache.Authentication.Kind} '{cache.Id}' may do everything: it has encryption in transit, but neither a user group nor an AUTH token.",
            cache.IsTooOldForUsers ? $"Upgrade its engine, Set-EcReplicationGroup {cache.Id} -EngineVersion <version>; then {cache.AssignCommand}" : cache.AssignCommand);
}
