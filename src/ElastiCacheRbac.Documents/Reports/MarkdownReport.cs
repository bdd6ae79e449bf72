using System.Globalization;
using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Audit;
using ElastiCacheRbac.DesiredState.Planning;
using ElastiCacheRbac.Files;
using ElastiCacheRbac.Spelling;

namespace ElastiCacheRbac.Reports;

/// <summary>
/// A report as Markdown, for a comment on a pull request or the summary of a job: the gist first, the particulars folded. The heaviest comes
/// first, so that what does not fit is what matters least.
/// </summary>
internal sealed class MarkdownReport
{
    // The most that GitHub takes in a comment. Azure DevOps takes more.
    private const int Limit = 65_536;
    private const int MostItems = 12;
    private const int MostCharacters = 600;
    private const int MatrixCharacters = 16_000;

    // What a part needs that has no room but to say so.
    private const int RemarkCharacters = 64;

    private readonly RbacReport _report;
    private readonly ResourcePositions _positions;
    private readonly BoundedText _text = new(Limit);

    private MarkdownReport(RbacReport report)
    {
        _report = report;
        _positions = new ResourcePositions(report);
    }

    /// <summary>The report; its first line is a comment by which a pipeline finds it again.</summary>
    public static string Write(RbacReport report)
    {
        MarkdownReport markdown = new(report);
        markdown.WriteSummary();
        markdown.WriteHazards();
        markdown.WritePlan();
        markdown.WriteFindings();
        foreach (AccessMatrix matrix in report.Matrices.Where(m => m.Rows.Count > 0))
        {
            markdown.WriteMatrix(matrix);
        }

        return markdown._text.ToString();
    }

    private void WriteSummary()
    {
        _text.Add($"<!-- elasticache-rbac-report -->\n## {Words(_report.Title)}\n\n");
        if (_report.Plan is { } plan)
        {
            _text.Add($"**Plan:** {Words(plan.Summary)}\n\n");
        }

        if (_report.Findings is { } findings)
        {
            _text.Add($"**Findings:** {ReportText.Summary(findings)}\n\n");
        }

        string[] origin =
        [
            .. _report.Region is { } region ? [MarkdownText.Code(region)] : Array.Empty<string>(),
            .. _report.StateFile is { } file ? [MarkdownText.Code(Cut(file))] : Array.Empty<string>(),
            .. _report.CreatedAt is { } time ? [time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)] : Array.Empty<string>(),
        ];
        if (origin.Length > 0)
        {
            _text.Add(string.Join(" · ", origin) + "\n\n");
        }
    }

    private void WriteHazards()
    {
        if (_report.Plan is not { Hazards.Count: > 0 } plan)
        {
            return;
        }

        string[] lines = [.. plan.Hazards.Select(Line)];
        _text.AddLines($"### :warning: Not without more ado\n\n", lines, "\n", left => Remark(left, "hazard"), _text.Room / 4);

        static string Line(PlanHazard hazard) =>
            $"- {hazard.ResourceType.InWords()} {MarkdownText.Code(Cut(hazard.ResourceId))}: {Words(hazard.Message)} ({MarkdownText.Code(hazard.ErrorId)}{(hazard.CanBeForced ? ", can be forced" : string.Empty)})\n";
    }

    private void WritePlan()
    {
        if (_report.Plan is not { Changes.Count: > 0 } plan)
        {
            return;
        }

        string begin = $"<details><summary>Plan: {CountedNoun.Of(plan.Changes.Count, "change")}</summary>\n\n| | Change | Effect on access |\n|--:|---|---|\n";
        int most = _report.Findings is null ? _text.Room : _text.Room / 2;
        _text.AddLines(begin, [.. plan.Changes.Select(Line)], "\n</details>\n\n", left => Remark(left, "change"), most);

        static string Line(RbacChange change) => FormattableString.Invariant(
            $"| {change.Order} | {Words(change.Description)}{Place(change.Position)} | {Words(change.Effect)}{Items("gained", change.Gained)}{Items("lost", change.Lost)} |\n");
    }

    private void WriteFindings()
    {
        if (_report.Findings is not { Count: > 0 } findings)
        {
            return;
        }

        string begin = $"<details><summary>Findings: {CountedNoun.Of(findings.Count, "finding")}</summary>\n\n| | Rule | Resource | What is wrong, and what to do |\n|---|---|---|---|\n";
        _text.AddLines(begin, [.. ReportText.Ordered(findings).Select(Line)], "\n</details>\n\n", left => Remark(left, "finding"), _text.Room - (RemarkCharacters * _report.Matrices.Count));
    }

    private string Line(AuditFinding finding)
    {
        string mark = finding switch
        {
            { IsSuppressed: true } => "suppressed",
            { Severity: AuditSeverity.Error } => ":x: error",
            { Severity: AuditSeverity.Warning } => ":warning: warning",
            _ => ":information_source: note",
        };
        string reason = finding.SuppressedBecause is { } because ? $"<br>Suppressed: {Words(because)}" : string.Empty;
        string region = ReportText.OtherRegion(_report, finding) is { } name ? $" in {MarkdownText.Code(Cut(name))}" : string.Empty;
        FilePosition? position = _positions.Find(finding.ResourceType, finding.ResourceId);
        return $"| {mark} | {Words(finding.RuleId)} {Words(finding.RuleName)} | {finding.ResourceType.InWords()} {MarkdownText.Code(Cut(finding.ResourceId))}{region}{Place(position)} | {Words(finding.Message)}<br>{Words(finding.Remedy)}{reason} |\n";
    }

    private void WriteMatrix(AccessMatrix matrix)
    {
        string engine = matrix.EngineVersion is { } version ? $" ({Words(version)})" : string.Empty;
        string begin = $"<details><summary>Who can do what: {Words(matrix.Title)}{engine}, {CountedNoun.Of(matrix.Rows.Count, "user")}</summary>\n\n"
            + string.Concat(matrix.Notes.Select(note => $"{Words(note)}\n\n"))
            + $"| User |{string.Concat(matrix.Columns.Select(c => $" {Words(c.ToString())} |"))}\n|---|{string.Concat(matrix.Columns.Select(_ => "--:|"))}\n";
        _text.AddLines(begin, [.. matrix.Rows.Select(Line)], "\n</details>\n\n", left => Remark(left, "user"), MatrixCharacters);

        static string Line(AccessMatrixRow row) =>
            $"| {MarkdownText.Code(Cut(row.UserId))}{(row.IsEnabled ? string.Empty : " off")} |{string.Concat(row.Cells.Select(c => $" {CellText(c)} |"))}\n";
    }

    private static string CellText(AccessMatrixCell cell) => cell switch
    {
        { Allowed: 0 } => "–",
        { Total: 1 } => "yes",
        _ when cell.Allowed == cell.Total => "all",
        _ => FormattableString.Invariant($"{cell.Allowed}/{cell.Total}"),
    };

    private static string Remark(int left, string what) => $"\n_{CountedNoun.Of(left, $"more {what}")} not shown here._\n";

    private static string Place(FilePosition? position) => position is null ? string.Empty : $"<br>{MarkdownText.Code(Cut($"{position.File}:{position.Line.ToString(CultureInfo.InvariantCulture)}"))}";

    private static string Items(string heading, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
        {
            return string.Empty;
        }

        string shown = string.Join(", ", items.Take(MostItems).Select(i => MarkdownText.Code(Cut(i))));
        return FormattableString.Invariant($"<br>**{heading}:** {shown}{(items.Count > MostItems ? $" and {items.Count - MostItems} more" : string.Empty)}");
    }

    private static string Words(string text) => MarkdownText.Escape(Cut(text));

    /// <summary>A text that does not take the room of the others; nobody reads an access string of 10,000 characters in a comment.</summary>
    private static string Cut(string text)
    {
        if (text.Length <= MostCharacters)
        {
            return text;
        }

        int end = char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters;
        return text.Remove(end) + "…";
    }
}
