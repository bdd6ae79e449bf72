namespace ElastiCacheRbac.Audit.Rules;

/// <summary>A suppression of the audit settings has ended.</summary>
internal sealed class SuppressionExpired() : AuditRule(
    "EC021",
    AuditSeverity.Warning,
    "A suppression of the audit settings has ended",
    "What it let pass is told again. Whoever wrote it meant the matter to be settled by then.",
    "Settle it and take the suppression out of the settings file, or give it a new date in 'until'.");
