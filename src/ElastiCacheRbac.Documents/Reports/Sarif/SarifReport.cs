using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Audit;
using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.Reports.Sarif;

/// <summary>The findings as SARIF 2.1.0, with what GitHub's code scanning asks for beyond the standard: a place in a file, and a stable fingerprint.</summary>
internal sealed class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private const string SourceRoot = "%SRCROOT%";

    // Code scanning shows nothing that has no file. Findings of an account that no file describes stand at a name that stays the same.
    private const string NoStateFile = "elasticache-rbac";

    private readonly RbacReport _report;
    private readonly ResourcePositions _positions;
    private readonly SarifRules _rules;
    private readonly Utf8JsonWriter _json;
    private readonly Dictionary<string, int> _fingerprints = new(StringComparer.Ordinal);

    private SarifReport(RbacReport report, Utf8JsonWriter json)
    {
        _report = report;
        _positions = new ResourcePositions(report);
        _rules = new SarifRules(report.Findings ?? []);
        _json = json;
    }

    /// <summary>The report as JSON.</summary>
    public static string Write(RbacReport report) => JsonText.Write(json => new SarifReport(report, json).WriteLog(), indented: true);

    private void WriteLog()
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", Schema);
        _json.WriteString("version", "2.1.0");
        _json.WriteList("runs", [_report], _ => WriteRun());
        _json.WriteEndObject();
    }

    private void WriteRun()
    {
        _json.WriteStartObject();
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "ElastiCacheRbac");
        _json.WriteString("semanticVersion", typeof(SarifReport).Assembly.GetName().Version!.ToString(3));
        _rules.Write(_json);
        _json.WriteEndObject();
        _json.WriteEndObject();

        // Reports of different regions are kept apart; the part behind the last slash would tell runs apart.
        _json.WriteStartObject("automationDetails");
        _json.WriteString("id", $"elasticache-rbac/{_report.Region?.Replace(", ", "+") ?? "account"}/");
        _json.WriteEndObject();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteList("results", ReportText.Ordered(_report.Findings ?? []), WriteResult);
        _json.WriteEndObject();
    }

    private void WriteResult(AuditFinding finding)
    {
        _json.WriteStartObject();
        _json.WriteString("ruleId", finding.RuleId);
        _json.WriteNumber("ruleIndex", _rules.IndexOf(finding.RuleId));
        _json.WriteString("level", SarifRules.Level(finding.Severity));
        _json.WriteStartObject("message");
        _json.WriteString("text", $"{finding.Message} {finding.Remedy}");
        _json.WriteEndObject();
        _json.WriteList("locations", [finding], WriteLocation);
        _json.WriteStartObject("partialFingerprints");
        _json.WriteString("primaryLocationLineHash", Fingerprint(finding));
        _json.WriteEndObject();
        if (finding.SuppressedBecause is { } reason)
        {
            _json.WriteList("suppressions", [reason], WriteSuppression);
        }

        _json.WriteEndObject();
    }

    private void WriteLocation(AuditFinding finding)
    {
        FilePosition? position = _positions.Find(finding.ResourceType, finding.ResourceId);
        _json.WriteStartObject();
        _json.WriteStartObject("physicalLocation");
        WriteArtifact(position?.File ?? _report.StateFile ?? NoStateFile);
        _json.WriteStartObject("region");
        _json.WriteNumber("startLine", position?.Line ?? 1);
        _json.WriteNumber("startColumn", position?.Column ?? 1);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteList("logicalLocations", [finding], WriteLogicalLocation);
        _json.WriteEndObject();
    }

    private void WriteArtifact(string file)
    {
        _json.WriteStartObject("artifactLocation");
        if (Path.IsPathRooted(file))
        {
            _json.WriteString("uri", new Uri(file).AbsoluteUri);
        }
        else
        {
            _json.WriteString("uri", string.Join("/", file.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)));
            _json.WriteString("uriBaseId", SourceRoot);
        }

        _json.WriteEndObject();
    }

    private void WriteLogicalLocation(AuditFinding finding)
    {
        _json.WriteStartObject();
        _json.WriteString("name", finding.ResourceId);
        _json.WriteString("fullyQualifiedName", finding.Arn ?? $"{finding.ResourceType.InWords()} {finding.ResourceId}");
        _json.WriteString("kind", "resource");
        _json.WriteEndObject();
    }

    private void WriteSuppression(string reason)
    {
        _json.WriteStartObject();
        _json.WriteString("kind", "external");
        _json.WriteString("status", "accepted");
        _json.WriteString("justification", reason);
        _json.WriteEndObject();
    }

    /// <summary>
    /// What a finding is known by from run to run: the rule and the resource, not the words, nor the line; where a rule finds several things
    /// of one resource, which of them. The name is the one that code scanning reads; without it, findings that have no line of their own would
    /// be taken for one.
    /// </summary>
    private string Fingerprint(AuditFinding finding)
    {
        string identity = string.Join("\n", finding.RuleId, finding.ResourceType.ToString(), finding.Region, finding.Arn ?? finding.ResourceId);
        int count = _fingerprints.TryGetValue(identity, out int before) ? before + 1 : 1;
        _fingerprints[identity] = count;
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(identity));
        string digits = string.Concat(hash.Take(8).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
        return FormattableString.Invariant($"{digits}:{count}");
    }
}
