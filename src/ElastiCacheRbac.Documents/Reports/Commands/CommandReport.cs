using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Audit;
using ElastiCacheRbac.DesiredState.Planning;
using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.Reports.Commands;

/// <summary>A report as commands in the log of a job: the plan under a heading, then hazards and findings as issues.</summary>
internal static class CommandReport
{
    /// <summary>The lines, each a command or a line that is none.</summary>
    public static string Write(RbacReport report, IBuildCommands commands)
    {
        ResourcePositions positions = new(report);
        List<string> lines = [];
        if (report.Plan is { } plan)
        {
            lines.AddRange(commands.Group($"Plan: {plan.Summary}", plan.Changes.SelectMany(Lines)));
            lines.AddRange(plan.Hazards.Select(h => commands.Issue(
                h.CanBeForced ? AuditSeverity.Warning : AuditSeverity.Error,
                h.ErrorId,
                $"{h.ResourceType.InWords()} {h.ResourceId}",
                h.Message,
                positions.Find(h.ResourceType, h.ResourceId) ?? Whole(report))));
        }

        if (report.Findings is { } findings)
        {
            lines.Add(PlainLine.Of(ReportText.Summary(findings)));
            lines.AddRange(ReportText.Ordered(findings).Where(f => !f.IsSuppressed).Select(f => commands.Issue(
                f.Severity,
                f.RuleId,
                ReportText.Resource(report, f),
                $"{f.Message}\n{f.Remedy}",
                positions.Find(f.ResourceType, f.ResourceId) ?? Whole(report))));
        }

        return string.Concat(lines.Select(line => line + "\n"));
    }

    private static FilePosition? Whole(RbacReport report) => report.StateFile is null ? null : new FilePosition(report.StateFile, 1, 1);

    private static IEnumerable<string> Lines(RbacChange change)
    {
        yield return FormattableString.Invariant($"{change.Order}. {change.Description}: {change.Effect}");
        foreach (string gained in change.Gained)
        {
            yield return $"   + {gained}";
        }

        foreach (string lost in change.Lost)
        {
            yield return $"   - {lost}";
        }
    }
}
