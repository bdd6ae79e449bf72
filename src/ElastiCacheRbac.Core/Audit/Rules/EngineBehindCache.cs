namespace ElastiCacheRbac.Audit.Rules;

/// <summary>A redis user or group is used on Valkey caches only.</summary>
internal sealed class EngineBehindCache() : AuditRule(
    "EC014",
    AuditSeverity.Information,
    "A redis user or group is used on Valkey caches only",
    "Users and groups of engine redis work on Valkey caches, but keep what redis allows, such as users without a password. "
    + "Groups, and users whose groups are of engine valkey already, can be upgraded, and cannot go back.",
    "Upgrade: Set-EcUserGroup <group> -Engine valkey, Set-EcUser <user> -Engine valkey.");
