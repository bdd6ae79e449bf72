using System.Text.RegularExpressions;
using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Audit;
using ElastiCacheRbac.DesiredState.Planning;
using ElastiCacheRbac.Reports;

namespace ElastiCacheRbac.Documents.Tests.Reports;

public sealed class MarkdownReportTests
{
    private const int GitHubLimit = 65_536;

    [Fact]
    public void A_matrix_tells_its_engine_version_and_what_is_to_be_known_of_it()
    {
        AccessMatrix matrix = SampleReports.Matrix(2) with { EngineVersion = "valkey-8.0", Notes = ["4 more key patterns have no sample here."] };
        string text = ReportWriter.Write(new RbacReport { Matrices = [matrix] }, ReportFormat.Markdown);
        Assert.Contains("<summary>Who can do what: user group web (valkey-8.0), 2 users</summary>\n\n4 more key patterns have no sample here.\n\n| User |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_of_several_regions_tell_theirs()
    {
        AuditFinding finding = SampleReports.Findings()[0];
        RbacReport report = new() { Region = "eu-central-1, us-east-1", Findings = [finding, finding with { Region = "us-east-1" }] };
        Assert.Contains("user <code>jobs</code> in <code>us-east-1</code> |", ReportWriter.Write(report, ReportFormat.Markdown), StringComparison.Ordinal);
        Assert.Contains("name=\"user jobs in us-east-1\"", ReportWriter.Write(report, ReportFormat.JUnit), StringComparison.Ordinal);
        Assert.Contains("title=EC002 user jobs in eu-central-1::", ReportWriter.Write(report, ReportFormat.GitHubCommands), StringComparison.Ordinal);
        Assert.Contains("\"region\":\"us-east-1\"", ReportWriter.Write(report, ReportFormat.Html), StringComparison.Ordinal);
        Assert.Contains("\"id\": \"elasticache-rbac/eu-central-1\\u002Bus-east-1/\"", ReportWriter.Write(report, ReportFormat.Sarif), StringComparison.Ordinal);
        Assert.DoesNotContain(" in eu-central-1", ReportWriter.Write(report with { Region = "eu-central-1" }, ReportFormat.JUnit)[..700], StringComparison.Ordinal);
    }

    [Fact]
    public void Begins_with_the_gist()
    {
        string[] lines = Write(SampleReports.Full()).Split('\n');
        Assert.Equal("<!-- elasticache-rbac-report -->", lines[0]);
        Assert.Equal("## Web shop, production", lines[1]);
        Assert.Equal("**Plan:** 4 changes: 1 to create, 1 to modify, 1 to assign, 1 to delete.", lines[3]);
        Assert.Equal("**Findings:** 3 errors, 1 warning, 1 note; 1 suppressed.", lines[5]);
        Assert.Equal("<code>eu-central-1</code> · <code>access/elasticache.yml</code> · 2026-05-04 07:30 UTC", lines[7]);
    }

    [Fact]
    public void Folds_the_particulars()
    {
        string text = Write(SampleReports.Full());
        Assert.Contains("<details><summary>Plan: 4 changes</summary>", text, StringComparison.Ordinal);
        Assert.Contains("| 3 | assign user group web to replication group legacy | Only users of web get in; connections without a user end. |", text, StringComparison.Ordinal);
        Assert.Contains("<code>command11 on \\*</code>, <code>command12 on \\*</code> and 28 more |", text, StringComparison.Ordinal);
        Assert.Contains("<details><summary>Findings: 6 findings</summary>", text, StringComparison.Ordinal);
        Assert.Contains("| :x: error | EC002 NoPassword | user <code>jobs</code><br><code>access/elasticache.yml:6</code> |", text, StringComparison.Ordinal);
        Assert.Contains("<br>Suppressed: The on-call engineer's user, by design. |", text, StringComparison.Ordinal);
        Assert.Contains("(<code>LastWriterLost</code>, can be forced)", text, StringComparison.Ordinal);
        Assert.Equal(3, Occurrences(text, "<details>"));
        Assert.Equal(3, Occurrences(text, "</details>"));
    }

    [Theory]
    [InlineData("a|b", "a\\|b")]
    [InlineData("`x` *y* _z_ ~w~", "\\`x\\` \\*y\\* \\_z\\_ \\~w\\~")]
    [InlineData("<b>&amp;</b>", "&lt;b&gt;&amp;amp;&lt;/b&gt;")]
    [InlineData("@octocat and #12", "<code>@octocat</code> and <code>#12</code>")]
    [InlineData("to 'on ~* -@all'.", "to <code>'on \\~\\* -@all'</code>.")]
    [InlineData("Set-EcUser app '-@admin -@dangerous'; 'x' ('+@a <b>')", "Set-EcUser app <code>'-@admin -@dangerous'</code>; 'x' (<code>'+@a &lt;b&gt;'</code>)")]
    [InlineData("the group's user @x isn't", "the group's user <code>@x</code> isn't")]
    [InlineData("'it''s @x'", "'it''s <code>@x'</code>")]
    [InlineData("one\r\ntwo\nthree", "one<br>two<br>three")]
    [InlineData("![x](http://e)", "\\!\\[x\\](http://e)")]
    [InlineData("\\| $x$", "\\\\\\| \\$x\\$")]
    public void Text_stays_text(string said, string written)
    {
        string text = Write(new RbacReport { Findings = [SampleReports.Findings()[0] with { Message = said }] });
        Assert.Contains($"| {written}<br>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_opens_a_fold_or_notifies_anyone()
    {
        const string attack = "</details></code>\n\n# @octocat <script>`|` &#64;octocat\n| a | b |\n";
        RbacReport report = SampleReports.Full() with
        {
            Title = attack,
            Region = attack,
            StateFile = attack,
            Findings = [SampleReports.Finding(attack, attack, AuditSeverity.Error, ResourceType.User, attack, attack, attack) with { SuppressedBecause = attack }],
            Plan = SampleReports.Plan() with { Summary = attack, Hazards = [new PlanHazard(attack, ResourceType.User, attack, attack, true)] },
            Matrices = [SampleReports.Matrix(1) with { Title = attack }],
        };
        string text = Write(report);
        Assert.Equal(3, Occurrences(text, "</details>"));
        Assert.DoesNotContain('@', Regex.Replace(text, "<code>[^<]*</code>", string.Empty));
        Assert.DoesNotContain("&#64;", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
        Assert.Equal(1, text.Split('\n').Count(l => l.StartsWith('#') && !l.StartsWith("###", StringComparison.Ordinal)));
    }

    [Fact]
    public void Fits_into_a_comment_and_tells_what_is_left_out()
    {
        RbacReport report = SampleReports.Full();
        AuditFinding finding = report.Findings![0];
        RbacReport large = report with
        {
            Findings = [.. Enumerable.Range(0, 2000).Select(i => finding with { ResourceId = $"user-{i}" })],
            Plan = report.Plan! with
            {
                Changes = [.. Enumerable.Range(1, 2000).Select(i => report.Plan.Changes[1] with { Order = i })],
                Hazards = [.. Enumerable.Range(1, 2000).Select(i => report.Plan.Hazards[0] with { ResourceId = $"group-{i}" })],
            },
            Matrices = [SampleReports.Matrix(1000)],
        };
        string text = Write(large);
        Assert.InRange(text.Length, 40_000, GitHubLimit);
        Assert.Matches(@"_\d+ more hazards not shown here\._", text);
        Assert.Matches(@"_\d+ more changes not shown here\._", text);
        Assert.Matches(@"_\d+ more findings not shown here\._", text);
        Assert.Contains("_1000 more users not shown here._", text, StringComparison.Ordinal);
        Assert.Equal(Occurrences(text, "<details>"), Occurrences(text, "</details>"));
    }

    [Fact]
    public void A_text_of_any_length_fits()
    {
        string longText = new('x', 100_000);
        string text = Write(new RbacReport
        {
            Title = longText,
            Findings = [SampleReports.Finding(longText, longText, AuditSeverity.Error, ResourceType.User, longText, longText, longText)],
            Plan = SampleReports.Plan() with { Summary = longText },
        });
        Assert.InRange(text.Length, 1_000, GitHubLimit);
    }

    [Fact]
    public void Matrix_cells_say_how_much()
    {
        AccessMatrix matrix = new()
        {
            Title = "cache sessions",
            Columns = [new AccessMatrixColumn("@read", "a:1"), new AccessMatrixColumn("get", "a:1"), new AccessMatrixColumn("ping", null)],
            Rows = [new AccessMatrixRow("app", "app", [], false, [new AccessMatrixCell(3, 7), new AccessMatrixCell(1, 1), new AccessMatrixCell(0, 1)])],
        };
        Assert.Contains("| User | <code>@read</code> a:1 | get a:1 | ping |", Write(new RbacReport { Matrices = [matrix] }), StringComparison.Ordinal);
        Assert.Contains("| <code>app</code> off | 3/7 | yes | – |", Write(new RbacReport { Matrices = [matrix] }), StringComparison.Ordinal);
    }

    private static string Write(RbacReport report) => ReportWriter.Write(report, ReportFormat.Markdown);

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;
}
