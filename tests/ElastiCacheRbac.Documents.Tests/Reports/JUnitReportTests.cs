using System.Xml.Linq;
using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Audit;
using ElastiCacheRbac.Reports;

namespace ElastiCacheRbac.Documents.Tests.Reports;

public sealed class JUnitReportTests
{
    [Fact]
    public void A_finding_that_counts_fails_a_suppressed_one_is_skipped_and_a_note_passes()
    {
        XElement root = Write(SampleReports.Full());
        Assert.Equal("7", root.Attribute("tests")!.Value);
        Assert.Equal("5", root.Attribute("failures")!.Value);
        Assert.Equal("1", root.Attribute("skipped")!.Value);

        XElement error = Case(root, "EC002 NoPassword", "user jobs");
        Assert.Equal("Error", error.Element("failure")!.Attribute("type")!.Value);
        Assert.Equal("The user 'jobs' needs no password: everyone who reaches the cache can be it.", error.Element("failure")!.Attribute("message")!.Value);
        Assert.EndsWith("Give it one: Set-EcUser jobs -Password (New-EcPassword).", error.Element("failure")!.Value, StringComparison.Ordinal);
        Assert.Equal("The on-call engineer's user, by design.", Case(root, "EC004 AllKeys", "user admin").Element("skipped")!.Attribute("message")!.Value);
        Assert.NotNull(Case(root, "EC004 AllKeys", "user reports").Element("failure"));

        XElement note = Case(root, "EC014 NotShortest", "user app");
        Assert.Null(note.Element("failure"));
        Assert.NotNull(note.Element("system-out"));
    }

    [Fact]
    public void Suites_count_their_own()
    {
        XElement root = Write(SampleReports.Full());
        foreach (XElement suite in root.Elements("testsuite"))
        {
            Assert.Equal(suite.Elements("testcase").Count(), (int)suite.Attribute("tests")!);
            Assert.Equal(suite.Descendants("failure").Count(), (int)suite.Attribute("failures")!);
            Assert.Equal(suite.Descendants("skipped").Count(), (int)suite.Attribute("skipped")!);
            Assert.Equal("2026-05-04T07:30:00", suite.Attribute("timestamp")!.Value);
        }
    }

    [Fact]
    public void A_plan_fails_by_its_hazards()
    {
        Assert.Equal("LastWriterLost", Case(Write(SampleReports.Full()), "Plan", "user group web").Element("failure")!.Attribute("type")!.Value);
        Assert.Null(Case(Write(new RbacReport { Plan = SampleReports.Plan() with { Hazards = [] } }), "Plan", "can be made").Element("failure"));
    }

    [Fact]
    public void An_audit_without_findings_is_a_test_that_passes() =>
        Assert.Empty(Case(Write(new RbacReport { Findings = [] }), "Audit", "no findings").Elements());

    [Fact]
    public void Any_text_gives_well_formed_XML()
    {
        const string attack = "]]>\"'&<a>\u0000\u0007\ud800 \ud83d\ude00\uffff";
        XElement root = Write(new RbacReport { Title = attack, Findings = [SampleReports.Finding("EC1", attack, AuditSeverity.Error, ResourceType.User, attack, attack, attack)] });
        string name = root.Descendants("testcase").Single().Attribute("name")!.Value;
        Assert.Equal("user ]]>\"'&<a>\ufffd\ufffd\ufffd \ud83d\ude00\ufffd", name);
    }

    private static XElement Write(RbacReport report) => XDocument.Parse(ReportWriter.Write(report, ReportFormat.JUnit)).Root!;

    private static XElement Case(XElement root, string rule, string name) =>
        root.Descendants("testcase").Single(c => c.Attribute("classname")!.Value == rule && c.Attribute("name")!.Value == name);
}
