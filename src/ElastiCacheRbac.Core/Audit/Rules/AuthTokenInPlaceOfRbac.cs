namespace ElastiCacheRbac.Audit.Rules;

/// <summary>An AUTH token guards a cache that could have a user group.</summary>
internal sealed class AuthTokenInPlaceOfRbac() : AuditRule(
    "EC010",
    AuditSeverity.Warning,
    "An AUTH token guards a cache that could have a user group",
    "Every client shares one secret, which gives everything and cannot be taken from one client alone. User groups need "
    + "encryption in transit and engine 6.0 or later; a cache whose engine version is known to be older is left aside.",
    "Move it to a user group: Set-EcAuthentication <replication group> -Mode Rbac -UserGroupId <group>; -WhatIf tells what "
    + "clients will notice.");
