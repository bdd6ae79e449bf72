using System.Globalization;
using System.Text.Json;
using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Audit;
using ElastiCacheRbac.DesiredState.Planning;
using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.Reports.Html;

/// <summary>What the page's script shows, as JSON that can stand in a script element: it has no angle brackets and no ampersands.</summary>
internal sealed class PageData
{
    private readonly RbacReport _report;
    private readonly ResourcePositions _positions;
    private readonly Utf8JsonWriter _json;

    private PageData(RbacReport report, Utf8JsonWriter json)
    {
        _report = report;
        _positions = new ResourcePositions(report);
        _json = json;
    }

    /// <summary>The report as JSON.</summary>
    public static string Write(RbacReport report) => JsonText.Write(json => new PageData(report, json).WriteReport(), indented: false);

    private void WriteReport()
    {
        _json.WriteStartObject();
        _json.WriteString("title", _report.Title);
        _json.WriteString("region", _report.Region);
        _json.WriteString("file", _report.StateFile);
        _json.WriteString("created", _report.CreatedAt?.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture));
        if (_report.Findings is { } findings)
        {
            _json.WriteList("findings", ReportText.Ordered(findings), WriteFinding);
        }

        if (_report.Plan is { } plan)
        {
            WritePlan(plan);
        }

        _json.WriteList("matrices", _report.Matrices, WriteMatrix);
        if (_report.Account is { } account)
        {
            AccountGraph.Write(_json, account);
        }

        _json.WriteEndObject();
    }

    private void WriteFinding(AuditFinding finding)
    {
        _json.WriteStartObject();
        _json.WriteString("rule", finding.RuleId);
        _json.WriteString("name", finding.RuleName);
        _json.WriteString("severity", finding.IsSuppressed ? "suppressed" : finding.Severity switch
        {
            AuditSeverity.Error => "error",
            AuditSeverity.Warning => "warning",
            _ => "note",
        });
        _json.WriteString("type", finding.ResourceType.InWords());
        _json.WriteString("id", finding.ResourceId);
        _json.WriteString("region", ReportText.OtherRegion(_report, finding));
        _json.WriteString("message", finding.Message);
        _json.WriteString("remedy", finding.Remedy);
        _json.WriteString("because", finding.SuppressedBecause);
        _json.WriteString("place", Place(_positions.Find(finding.ResourceType, finding.ResourceId)));
        _json.WriteEndObject();
    }

    private void WritePlan(RbacPlan plan)
    {
        _json.WriteStartObject("plan");
        _json.WriteString("summary", plan.Summary);
        _json.WriteList("hazards", plan.Hazards, hazard =>
        {
            _json.WriteStartObject();
            _json.WriteString("error", hazard.ErrorId);
            _json.WriteString("type", hazard.ResourceType.InWords());
            _json.WriteString("id", hazard.ResourceId);
            _json.WriteString("message", hazard.Message);
            _json.WriteBoolean("forcible", hazard.CanBeForced);
            _json.WriteEndObject();
        });
        _json.WriteList("changes", plan.Changes, change =>
        {
            _json.WriteStartObject();
            _json.WriteNumber("order", change.Order);
            _json.WriteString("kind", change.Kind.ToString().ToLowerInvariant());
            _json.WriteString("description", change.Description);
            _json.WriteString("effect", change.Effect);
            _json.WriteTexts("gained", change.Gained);
            _json.WriteTexts("lost", change.Lost);
            _json.WriteList("after", change.DependsOn, _json.WriteNumberValue);
            _json.WriteString("place", Place(change.Position));
            _json.WriteEndObject();
        });
        _json.WriteEndObject();
    }

    private void WriteMatrix(AccessMatrix matrix)
    {
        _json.WriteStartObject();
        _json.WriteString("title", matrix.Title);
        _json.WriteString("engine", matrix.EngineVersion);
        _json.WriteTexts("notes", matrix.Notes);
        _json.WriteList("columns", matrix.Columns, column =>
        {
            _json.WriteStartObject();
            _json.WriteString("operation", column.Operation);
            _json.WriteString("key", column.Key);
            _json.WriteEndObject();
        });
        _json.WriteList("rows", matrix.Rows, row =>
        {
            _json.WriteStartObject();
            _json.WriteString("id", row.UserId);
            _json.WriteString("name", row.UserName);
            _json.WriteTexts("groups", row.UserGroupIds);
            _json.WriteBoolean("on", row.IsEnabled);

            // One after the other in pairs: allowed, total. A thousand users with twenty columns are twenty thousand cells.
            _json.WriteList("cells", row.Cells.SelectMany(c => new[] { c.Allowed, c.Total }), _json.WriteNumberValue);
            _json.WriteEndObject();
        });
        _json.WriteEndObject();
    }

    private static string? Place(FilePosition? position) =>
        position is null ? null : FormattableString.Invariant($"{position.File}:{position.Line}");
}
