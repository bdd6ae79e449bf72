namespace ElastiCacheRbac.Audit.Rules;

/// <summary>A member reaches all keys where most of its group is held to patterns.</summary>
internal sealed class AllKeysAmongPrefixes() : AuditRule(
    "EC005",
    AuditSeverity.Warning,
    "A member reaches all keys where most of its group is held to patterns",
    "In a group whose other members that use keys are mostly held to key patterns, a member with all keys is likely an "
    + "oversight, and reads or writes what the others keep apart. Administrators, users named default and users that are off "
    + "are left aside.",
    "Hold the user to the keys it needs: Set-EcUser <user> -AccessString 'on ~<prefix>:* ...'.");
