namespace ElastiCacheRbac.Audit.Rules;

/// <summary>A user who is no administrator may run admin or dangerous commands.</summary>
internal sealed class DangerousCommandsAllowed() : AuditRule(
    "EC004",
    AuditSeverity.Warning,
    "A user who is no administrator may run admin or dangerous commands",
    "Such commands touch more than the user's own keys: FLUSHALL, which is in +@write, deletes every key whatever the key "
    + "patterns, and KEYS, which is in +@read, lists the names of all. The effect counts, not the words. Commands that "
    + "ElastiCache takes away from everybody are left aside; who may run every command is EC003's. Administrators are the users "
    + "whose ID the audit settings name under 'admins'; users named default are EC001's.",
    "Take the two categories away again behind the others: Set-EcUser <user> -AppendAccessString '-@admin -@dangerous'. Or "
    + "name the user under 'admins' in the audit settings.");
