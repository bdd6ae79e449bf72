namespace ElastiCacheRbac.Audit.Rules;

/// <summary>An access string names a command that ElastiCache takes away.</summary>
internal sealed class RestrictedCommandGranted() : AuditRule(
    "EC016",
    AuditSeverity.Information,
    "An access string names a command that ElastiCache takes away",
    "The rule gives nothing: ElastiCache takes the command away from every user. The service refuses such a rule, so it "
    + "cannot be sent again either. Categories that happen to hold such commands are not meant.",
    "Leave the rule out: Set-EcUser <user> -AccessString with the others. Get-EcCommand | Where-Object IsRestricted lists "
    + "these commands.");
