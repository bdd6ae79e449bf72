namespace ElastiCacheRbac.Audit.Rules;

/// <summary>A user is on and needs no password.</summary>
internal sealed class UserWithoutPassword() : AuditRule(
    "EC002",
    AuditSeverity.Error,
    "A user is on and needs no password",
    "Whoever can reach a cache of the user's groups and knows the user name is let in. The account's own user default counts "
    + "only where it is a member of a group.",
    "Give the user a password or IAM authentication: Set-EcUser <user> -Password (New-EcPassword), or Set-EcUser <user> "
    + "-AuthenticationMode Iam. A default user is better swapped for one that is off, with Set-EcDefaultUser.");
