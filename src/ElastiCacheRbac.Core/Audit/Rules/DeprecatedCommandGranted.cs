namespace ElastiCacheRbac.Audit.Rules;

/// <summary>An access string names a deprecated command.</summary>
internal sealed class DeprecatedCommandGranted() : AuditRule(
    "EC017",
    AuditSeverity.Information,
    "An access string names a deprecated command",
    "The engine's makers advise against the command and name another that does the same. Told where the access string names "
    + "it on its own, not where a category holds it.",
    "Move the clients to the newer command, grant that, and leave the old one out: Set-EcUser <user> -AccessString.");
