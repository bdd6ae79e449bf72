using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Audit;
using ElastiCacheRbac.DesiredState.Planning;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Reports;

namespace ElastiCacheRbac.Core.Tests.Reports;

public sealed class ReportPartsTests
{
    private static readonly AuditFinding _finding = new()
    {
        RuleId = "EC001",
        RuleName = "DefaultUserBroad",
        Severity = AuditSeverity.Error,
        ResourceType = ResourceType.User,
        ResourceId = "default",
        Message = "It is on.",
        Remedy = "Turn it off.",
        Region = "eu-west-1",
    };

    [Fact]
    public void Parts_take_their_places_and_the_region_is_theirs()
    {
        AccessMatrix matrix = new() { Title = "the account" };
        RbacReport report = Gather(_finding, Change(1, RbacChangeKind.Create), matrix, Change(2, RbacChangeKind.Modify), Change(3, RbacChangeKind.Modify));
        Assert.Equal([_finding], report.Findings);
        Assert.Equal([matrix], report.Matrices);
        Assert.Equal([1, 2, 3], report.Plan!.Changes.Select(c => c.Order));
        Assert.Equal("3 changes: create 1 user; modify 2 users.", report.Plan.Summary);
        Assert.Equal("eu-west-1", report.Region);
    }

    [Fact]
    public void Of_parts_of_several_regions_it_names_each_once()
    {
        AccessMatrix matrix = new() { Title = "the account", Region = "us-east-1" };
        Assert.Equal("eu-west-1, us-east-1", Gather(_finding, matrix, _finding).Region);
        Assert.Equal("us-east-1", Gather(matrix).Region);
    }

    [Fact]
    public void A_whole_plan_is_told_as_it_is()
    {
        RbacPlan plan = new() { Summary = "No changes.", Region = "us-east-2" };
        RbacReport report = Gather(plan);
        Assert.Same(plan, report.Plan);
        Assert.Null(report.Findings);
        Assert.Equal("us-east-2", report.Region);
    }

    [Fact]
    public void Nothing_at_all_is_an_audit_without_findings() => Assert.Empty(Gather().Findings!);

    [Fact]
    public void What_no_report_tells_is_refused_by_its_type()
    {
        InvalidInputException error = Assert.Throws<InvalidInputException>(() => Gather(new Version(1, 0)));
        Assert.Equal("ReportInputUnknown", error.ErrorId);
        Assert.Equal("Version", error.Target);
    }

    [Theory]
    [InlineData("a/b.html", ReportFormat.Html)]
    [InlineData("b.HTM", ReportFormat.Html)]
    [InlineData("b.md", ReportFormat.Markdown)]
    [InlineData("b.sarif", ReportFormat.Sarif)]
    [InlineData("b.xml", ReportFormat.JUnit)]
    public void A_file_tells_its_format(string path, ReportFormat format) => Assert.Equal(format, ReportFormats.Of(path));

    [Theory]
    [InlineData("b.json")]
    [InlineData("html")]
    public void A_file_that_tells_none_is_refused(string path) =>
        Assert.Equal("ReportFormatUnknown", Assert.Throws<InvalidInputException>(() => ReportFormats.Of(path)).ErrorId);

    private static RbacReport Gather(params object[] parts)
    {
        ReportParts gathered = new();
        Array.ForEach(parts, gathered.Add);
        return gathered.PutInto(new RbacReport());
    }

    private static RbacChange Change(int order, RbacChangeKind kind) => new()
    {
        Order = order,
        Kind = kind,
        ResourceType = ResourceType.User,
        ResourceId = "app",
        Description = "modify user app",
        Effect = "app may read.",
    };
}
