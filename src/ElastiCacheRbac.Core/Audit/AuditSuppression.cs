using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.Audit;

/// <summary>Findings that are let pass.</summary>
/// <param name="RuleId">The rule, by identifier.</param>
/// <param name="Resource">The resources: an ID, a name, or a pattern with <c>*</c>, <c>?</c> and <c>[…]</c>.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">The last day on which it holds; null without end.</param>
/// <param name="Position">Where the settings file says so; null if it comes from no file.</param>
public sealed record AuditSuppression(string RuleId, string Resource, string Reason, DateTime? Until = null, FilePosition? Position = null)
{
    /// <summary>Whether its last day has passed.</summary>
    /// <param name="today">The day.</param>
    public bool HasEnded(DateTime today) => Until < today.Date;

    /// <summary>Whether it is about a finding.</summary>
    /// <param name="finding">The finding.</param>
    public bool Covers(AuditFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.RuleId == RuleId && ResourcePattern.IsMatch(Resource, finding.ResourceId);
    }
}
