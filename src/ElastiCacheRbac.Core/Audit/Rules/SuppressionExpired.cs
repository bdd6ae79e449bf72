using ElastiCacheRbac.Audit.Auditing;

namespace ElastiCacheRbac.Audit.Rules;

/// <summary>A suppression of the audit settings has ended.</summary>
internal sealed class SuppressionExpired() : AuditRule(
    "EC021",
    AuditSeverity.Warning,
    "A suppression of the audit settings has ended",
    "What it let pass is told again. Whoever wrote it meant the matter to be settled by then.",
    "Settle it and take the suppression out of the settings file, or give it a new date in 'until'.")
{
    internal override IEnumerable<AuditFinding> Find(AuditContext context) =>
        from suppression in context.Settings.Suppressions
        where suppression.HasEnded(context.Today)
        select Found(
            context,
            FormattableString.Invariant($"The suppression of {suppression.RuleId} for '{suppression.Resource}' ended on {suppression.Until:yyyy-MM-dd}: {suppression.Reason}"),
            $"Settle what Get-EcRbacFinding -RuleId {suppression.RuleId} tells, and take the suppression out{(suppression.Position is null ? "" : $" at {suppression.Position}")}, or give it a new date.");
}
