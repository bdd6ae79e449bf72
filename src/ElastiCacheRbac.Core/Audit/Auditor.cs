using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Audit.Auditing;

namespace ElastiCacheRbac.Audit;

/// <summary>Applies the audit rules to an account.</summary>
public static class Auditor
{
    /// <summary>Looks for what the rules look for.</summary>
    /// <param name="state">The account and region, as it was described.</param>
    /// <param name="settings">What to look for and what to let pass; every rule and nothing if null.</param>
    /// <param name="today">The day that suppressions are judged by; today (UTC) if null.</param>
    /// <returns>The findings, suppressed ones too: the heaviest first, then by rule, kind of resource and resource.</returns>
    public static IReadOnlyList<AuditFinding> Audit(AccountState state, AuditSettings? settings = null, DateTime? today = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        settings ??= new AuditSettings();
        AuditContext context = new(state, settings, today ?? DateTime.UtcNow);
        AuditSuppression[] suppressions = [.. settings.Suppressions.Where(suppression => !suppression.HasEnded(context.Today))];
        return
        [
            .. settings.Rules
                .SelectMany(rule => rule.Find(context))
                .Select(finding => Array.Find(suppressions, s => s.Covers(finding)) is { } suppression ? finding with { SuppressedBecause = suppression.Reason } : finding)
                .OrderByDescending(finding => finding.Severity)
                .ThenBy(finding => finding.RuleId, StringComparer.Ordinal)
                .ThenBy(finding => finding.ResourceType)
                .ThenBy(finding => finding.ResourceId, StringComparer.Ordinal)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal),
        ];
    }
}
