using System.Text.Json;
using System.Text.Json.Nodes;
using ElastiCacheRbac.Audit;
using ElastiCacheRbac.Reports;
using Json.Schema;

namespace ElastiCacheRbac.Documents.Tests.Reports;

public sealed class SarifReportTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromFile(Path.Combine(AppContext.BaseDirectory, "Data", "sarif-2.1.0.json"));

    [Fact]
    public void Is_valid_by_the_published_schema()
    {
        foreach (RbacReport report in new[] { SampleReports.Full(), new RbacReport(), new RbacReport { Findings = SampleReports.Findings(), StateFile = "/srv/access.yml" } })
        {
            EvaluationResults results = Evaluate(Write(report));
            Assert.True(results.IsValid, string.Join("\n", results.Details!.Where(d => d.Errors is not null).Select(d => $"{d.InstanceLocation}: {string.Join(", ", d.Errors!.Values)}")));
        }
    }

    [Fact]
    public void The_schema_refuses_what_is_wrong()
    {
        JsonNode log = Write(SampleReports.Full());
        log["runs"]![0]!["results"]![0]!["level"] = "fatal";
        Assert.False(Evaluate(log).IsValid);
    }

    [Fact]
    public void Results_name_their_rules_and_levels()
    {
        JsonNode run = Run(SampleReports.Full());
        JsonArray rules = run["tool"]!["driver"]!["rules"]!.AsArray();
        foreach (JsonNode? result in Results(run))
        {
            Assert.Equal(result!["ruleId"]!.GetValue<string>(), rules[result["ruleIndex"]!.GetValue<int>()]!["id"]!.GetValue<string>());
        }

        Assert.Equal(rules.Count, rules.Select(r => r!["id"]!.GetValue<string>()).Distinct().Count());
        Assert.Equal(["error", "error", "error", "warning", "note", "warning"], Results(run).Select(r => r!["level"]!.GetValue<string>()));
    }

    [Fact]
    public void Rules_are_those_of_the_catalogue_with_their_words()
    {
        JsonArray rules = Run(new RbacReport())["tool"]!["driver"]!["rules"]!.AsArray();
        Assert.Equal(AuditRules.All.Select(r => r.Id), rules.Select(r => r!["id"]!.GetValue<string>()));
        foreach (JsonNode? rule in rules)
        {
            AuditRule known = AuditRules.Find(rule!["id"]!.GetValue<string>())!;
            Assert.Equal(known.Title, rule["shortDescription"]!["text"]!.GetValue<string>());
            Assert.Equal(known.Description, rule["fullDescription"]!["text"]!.GetValue<string>());
            Assert.EndsWith(known.Remedy, rule["help"]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        }

        JsonArray more = Run(new RbacReport { Findings = [SampleReports.Findings()[0] with { RuleId = "MINE1" }] })["tool"]!["driver"]!["rules"]!.AsArray();
        Assert.Equal("MINE1", more[^1]!["id"]!.GetValue<string>());
    }

    [Fact]
    public void Results_stand_where_the_file_speaks_of_the_resource()
    {
        JsonNode place = Result(Run(SampleReports.Full()), "EC002")["locations"]![0]!;
        Assert.Equal("access/elasticache.yml", place["physicalLocation"]!["artifactLocation"]!["uri"]!.GetValue<string>());
        Assert.Equal(6, place["physicalLocation"]!["region"]!["startLine"]!.GetValue<int>());
        Assert.Equal(5, place["physicalLocation"]!["region"]!["startColumn"]!.GetValue<int>());
        Assert.Equal("arn:aws:elasticache:eu-central-1:123456789012:user:jobs", place["logicalLocations"]![0]!["fullyQualifiedName"]!.GetValue<string>());

        JsonNode elsewhere = Result(Run(SampleReports.Full()), "EC007")["locations"]![0]!["physicalLocation"]!;
        Assert.Equal("access/elasticache.yml", elsewhere["artifactLocation"]!["uri"]!.GetValue<string>());
        Assert.Equal(1, elsewhere["region"]!["startLine"]!.GetValue<int>());
    }

    [Theory]
    [InlineData(null, "elasticache-rbac")]
    [InlineData("access rules/my#file.yml", "access%20rules/my%23file.yml")]
    [InlineData("access\\rules.yml", "access/rules.yml")]
    public void A_file_is_named_as_a_URI(string? file, string uri)
    {
        JsonNode artifact = Results(Run(new RbacReport { Findings = SampleReports.Findings(), StateFile = file }))[0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!;
        Assert.Equal(uri, artifact["uri"]!.GetValue<string>());
        Assert.Equal("%SRCROOT%", artifact["uriBaseId"]!.GetValue<string>());
    }

    [Fact]
    public void Fingerprints_outlive_words_and_lines_and_tell_resources_apart()
    {
        RbacReport report = SampleReports.Full();
        RbacReport later = report with { State = null, Findings = [.. report.Findings!.Reverse().Select(f => f with { Message = f.Message + " Still.", Remedy = "Other." })] };
        string[] before = [.. Fingerprints(report)];
        Assert.Equal(before.Order(), Fingerprints(later).Order());
        Assert.Equal(before.Length, before.Distinct().Count());
        Assert.NotEqual(before.Order(), Fingerprints(report with { Findings = [.. report.Findings!.Select(f => f with { Region = "us-east-1" })] }).Order());
    }

    [Fact]
    public void Several_findings_of_a_rule_on_a_resource_are_told_apart()
    {
        string[] fingerprints = [.. Fingerprints(new RbacReport { Findings = [SampleReports.Findings()[0], SampleReports.Findings()[0] with { Message = "Another." }] })];
        Assert.EndsWith(":1", fingerprints[0], StringComparison.Ordinal);
        Assert.EndsWith(":2", fingerprints[1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_suppressed_says_why()
    {
        JsonNode suppression = Results(Run(SampleReports.Full())).Single(r => r!["suppressions"] is not null)!["suppressions"]![0]!;
        Assert.Equal("external", suppression["kind"]!.GetValue<string>());
        Assert.Equal("accepted", suppression["status"]!.GetValue<string>());
        Assert.Equal("The on-call engineer's user, by design.", suppression["justification"]!.GetValue<string>());
    }

    private static EvaluationResults Evaluate(JsonNode log) =>
        Schema.Evaluate(JsonSerializer.SerializeToElement(log), new EvaluationOptions { OutputFormat = OutputFormat.List });

    private static IEnumerable<string> Fingerprints(RbacReport report) =>
        Results(Run(report)).Select(r => r!["partialFingerprints"]!["primaryLocationLineHash"]!.GetValue<string>());

    private static JsonNode Write(RbacReport report) => JsonNode.Parse(ReportWriter.Write(report, ReportFormat.Sarif))!;

    private static JsonNode Run(RbacReport report) => Write(report)["runs"]![0]!;

    private static JsonArray Results(JsonNode run) => run["results"]!.AsArray();

    private static JsonNode Result(JsonNode run, string rule) => Results(run).Single(r => r!["ruleId"]!.GetValue<string>() == rule)!;
}
