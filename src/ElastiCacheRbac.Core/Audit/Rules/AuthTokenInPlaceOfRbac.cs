using ElastiCacheRbac.Audit.Auditing;
using ElastiCacheRbac.Authentication;

namespace ElastiCacheRbac.Audit.Rules;

/// <summary>An AUTH token guards a cache that could have a user group.</summary>
internal sealed class AuthTokenInPlaceOfRbac() : AuditRule(
    "EC010",
    AuditSeverity.Warning,
    "An AUTH token guards a cache that could have a user group",
    "Every client shares one secret, which gives everything and cannot be taken from one client alone. User groups need "
    + "encryption in transit and engine 6.0 or later; a cache whose engine version is known to be older is left aside.",
    "Move it to a user group: Set-EcAuthentication <replication group> -Mode Rbac -UserGroupId <group>; -WhatIf tells what "
    + "clients will notice.")
{
    internal override IEnumerable<AuditFinding> Find(AuditContext context) =>
        from cache in context.Caches
        where cache.Authentication is { Mode: AccessMode.AuthToken, TransitEncryptionEnabled: true } && !cache.IsTooOldForUsers && !cache.IsBeingGuarded
        select Found(
            context,
            cache,
            $"All clients of {cache.Authentication.Kind} '{cache.Id}' share one AUTH token, which gives everything; a user group would tell them apart.",
            cache.AssignCommand);
}
