using ElastiCacheRbac.Audit.Auditing;
using ElastiCacheRbac.Authentication;

namespace ElastiCacheRbac.Audit.Rules;

/// <summary>A cache has neither encryption in transit nor access control.</summary>
internal sealed class CacheWithoutEncryption() : AuditRule(
    "EC009",
    AuditSeverity.Information,
    "A cache has neither encryption in transit nor access control",
    "Whoever reaches the cache may do everything, and data crosses the network in the clear. User groups need encryption in "
    + "transit first. Where the network alone guards a cache on purpose, suppress this finding with that reason.",
    "Turn both on in steps, clients being moved to TLS in between: Set-EcAuthentication <replication group> -Mode Rbac "
    + "-UserGroupId <group> -EnableTransitEncryption.")
{
    internal override IEnumerable<AuditFinding> Find(AuditContext context) =>
        from cache in context.Caches
        where cache.Authentication is { Mode: AccessMode.None, TransitEncryptionEnabled: false }
        select Found(
            context,
            cache,
            $"Whoever reaches {cache.Authentication.Kind} '{cache.Id}' may do everything, and its data crosses the network in the clear.",
            $"{cache.AssignCommand} -EnableTransitEncryption");
}
