using System.Text.Json;
using ElastiCacheRbac.Audit;

namespace ElastiCacheRbac.Reports.Sarif;

/// <summary>
/// The rules that results name, each with its place in the list: the whole catalogue, so that the list is the same from run to run, and
/// behind it what a finding names beyond it.
/// </summary>
internal sealed class SarifRules
{
    private readonly List<AuditFinding> _others;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <param name="findings">The findings.</param>
    public SarifRules(IReadOnlyCollection<AuditFinding> findings)
    {
        foreach (AuditRule rule in AuditRules.All)
        {
            _places.Add(rule.Id, _places.Count);
        }

        _others = [.. findings.GroupBy(f => f.RuleId, StringComparer.Ordinal).Select(g => g.First()).Where(f => !_places.ContainsKey(f.RuleId))];
        foreach (AuditFinding finding in _others)
        {
            _places.Add(finding.RuleId, _places.Count);
        }
    }

    /// <summary>A rule's place in the list.</summary>
    public int IndexOf(string ruleId) => _places[ruleId];

    /// <summary>A severity in SARIF's words.</summary>
    public static string Level(AuditSeverity severity) => severity switch
    {
        AuditSeverity.Error => "error",
        AuditSeverity.Warning => "warning",
        _ => "note",
    };

    /// <summary>Writes the list.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("rules");
        foreach (AuditRule rule in AuditRules.All)
        {
            Write(json, rule.Id, rule.Name, rule.Severity, rule.Title, rule.Description, rule.Remedy);
        }

        foreach (AuditFinding finding in _others)
        {
            Write(json, finding.RuleId, finding.RuleName, finding.Severity, finding.RuleName, finding.Message, finding.Remedy);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string id, string name, AuditSeverity severity, string title, string description, string remedy)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("name", name);
        WriteText(json, "shortDescription", title);
        WriteText(json, "fullDescription", description);
        WriteText(json, "help", $"{description}\n\n{remedy}");
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(severity));
        json.WriteEndObject();

        // By this, code scanning can show security alerts alone.
        json.WriteStartObject("properties");
        json.WriteTexts("tags", ["security", "access-control"]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
