using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Audit;
using ElastiCacheRbac.Spelling;

namespace ElastiCacheRbac.Reports;

/// <summary>The words that several formats share.</summary>
internal static class ReportText
{
    /// <summary>The region of a finding, where the report tells of several; null where there is but one.</summary>
    public static string? OtherRegion(RbacReport report, AuditFinding finding) =>
        report.Region is null || finding.Region == report.Region || finding.Region == finding.ResourceId ? null : finding.Region;

    /// <summary>What a finding is about, such as <c>user app</c>, and where the report tells of several regions, in which.</summary>
    public static string Resource(RbacReport report, AuditFinding finding) =>
        $"{finding.ResourceType.InWords()} {finding.ResourceId}{(OtherRegion(report, finding) is { } region ? $" in {region}" : "")}";

    /// <summary>Findings in the order of a report: those that count first, the heaviest first, by rule, then by resource.</summary>
    public static IEnumerable<AuditFinding> Ordered(IEnumerable<AuditFinding> findings) => findings
        .OrderBy(f => f.IsSuppressed)
        .ThenByDescending(f => f.Severity)
        .ThenBy(f => f.RuleId, StringComparer.Ordinal)
        .ThenBy(f => f.ResourceType)
        .ThenBy(f => f.ResourceId, StringComparer.Ordinal);

    /// <summary>The findings in a sentence, such as <c>2 errors, 1 warning; 3 suppressed.</c></summary>
    public static string Summary(IReadOnlyCollection<AuditFinding> findings)
    {
        List<string> counts = [];
        Add(AuditSeverity.Error, "error");
        Add(AuditSeverity.Warning, "warning");
        Add(AuditSeverity.Information, "note");
        int suppressed = findings.Count(f => f.IsSuppressed);
        string counting = counts.Count == 0 ? "No findings" : string.Join(", ", counts);
        return suppressed == 0 ? counting + "." : FormattableString.Invariant($"{counting}; {suppressed} suppressed.");

        void Add(AuditSeverity severity, string word)
        {
            int number = findings.Count(f => f.Severity == severity && !f.IsSuppressed);
            if (number > 0)
            {
                counts.Add(CountedNoun.Of(number, word));
            }
        }
    }
}
