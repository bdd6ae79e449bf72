using ElastiCacheRbac.Audit.Auditing;
using ElastiCacheRbac.Authentication;

namespace ElastiCacheRbac.Audit.Rules;

/// <summary>A guarded cache takes clients without TLS too.</summary>
internal sealed class UnencryptedClientsAllowed() : AuditRule(
    "EC011",
    AuditSeverity.Warning,
    "A guarded cache takes clients without TLS too",
    "With transit encryption mode 'preferred', passwords and AUTH tokens of clients that do not use TLS cross the network in "
    + "the clear. The mode is meant for the time in which clients are moved to TLS.",
    "When all clients use TLS, require it: Set-EcReplicationGroup <replication group> -TransitEncryptionMode required.")
{
    internal override IEnumerable<AuditFinding> Find(AuditContext context) =>
        from cache in context.Caches
        where cache.Authentication is { Mode: not AccessMode.None, TransitEncryptionMode: "preferred" }
        select Found(
            context,
            cache,
            $"Clients of {cache.Authentication.Kind} '{cache.Id}' may connect without TLS: their passwords and tokens cross the network in the clear.",
            $"Set-EcReplicationGroup {cache.Id} -TransitEncryptionMode required");
}
