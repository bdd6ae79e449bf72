using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Audit;
using ElastiCacheRbac.Reports;

namespace ElastiCacheRbac.Documents.Tests.Reports;

public sealed class CommandReportTests
{
    [Fact]
    public void GitHub_gets_the_plan_in_a_group_and_findings_at_their_places()
    {
        string[] lines = Write(SampleReports.Full(), ReportFormat.GitHubCommands);
        Assert.Equal("::group::Plan: 4 changes: 1 to create, 1 to modify, 1 to assign, 1 to delete.", lines[0]);
        Assert.Equal("1. create user cart: cart gains reading and writing of its keys.", lines[1]);
        Assert.Equal("   + +@read +@write on cart:*", lines[2]);
        Assert.Contains("::endgroup::", lines);
        Assert.Contains("::warning file=access/elasticache.yml,line=41,col=5,title=LastWriterLost user group web::After these changes no user of 'web' can write. Use -Force if that is meant.", lines);
        Assert.Contains("3 errors, 1 warning, 1 note; 1 suppressed.", lines);
        Assert.Contains(
            "::error file=access/elasticache.yml,line=6,col=5,title=EC002 user jobs::The user 'jobs' needs no password: everyone who reaches the cache can be it.%0AGive it one: Set-EcUser jobs -Password (New-EcPassword).",
            lines);
        Assert.Contains(lines, l => l.StartsWith("::error file=access/elasticache.yml,line=1,col=1,title=EC007 replication group legacy::", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("::notice file=", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("admin", StringComparison.Ordinal));
    }

    [Fact]
    public void AzureDevOps_gets_issues_of_its_two_weights()
    {
        string[] lines = Write(SampleReports.Full(), ReportFormat.AzureDevOpsCommands);
        Assert.Equal("##[group]Plan: 4 changes: 1 to create, 1 to modify, 1 to assign, 1 to delete.", lines[0]);
        Assert.Contains("##[endgroup]", lines);
        Assert.Contains(
            "##vso[task.logissue type=error;sourcepath=access/elasticache.yml;linenumber=6;columnnumber=5;code=EC002]user jobs: The user 'jobs' needs no password: everyone who reaches the cache can be it.%0AGive it one: Set-EcUser jobs -Password (New-EcPassword).",
            lines);
        Assert.Contains(lines, l => l.StartsWith("##vso[task.logissue type=warning;", StringComparison.Ordinal) && l.Contains("code=EC004]", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("EC014 user app: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_file_there_is_no_place()
    {
        RbacReport report = new() { Findings = [SampleReports.Findings()[0]] };
        Assert.StartsWith("::error title=EC002 user jobs::", Write(report, ReportFormat.GitHubCommands)[1], StringComparison.Ordinal);
        Assert.StartsWith("##vso[task.logissue type=error;code=EC002]", Write(report, ReportFormat.AzureDevOpsCommands)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void GitHub_properties_and_messages_are_escaped()
    {
        AuditFinding finding = SampleReports.Finding("EC:1,2", "X", AuditSeverity.Error, ResourceType.User, "100%\r\n::error::", "50% off\r\n::warning::x", "y");
        string line = Assert.Single(Write(new RbacReport { Findings = [finding], StateFile = "a,b:c.yml" }, ReportFormat.GitHubCommands)[1..]);
        Assert.Equal("::error file=a%2Cb%3Ac.yml,line=1,col=1,title=EC%3A1%2C2 user 100%25%0D%0A%3A%3Aerror%3A%3A::50%25 off%0D%0A::warning::x%0Ay", line);
    }

    [Fact]
    public void AzureDevOps_properties_and_messages_are_escaped()
    {
        AuditFinding finding = SampleReports.Finding("E;]C", "X", AuditSeverity.Error, ResourceType.User, "app", "50% off\r\n##vso[task.complete]x", "y");
        string line = Assert.Single(Write(new RbacReport { Findings = [finding], StateFile = "a;b].yml" }, ReportFormat.AzureDevOpsCommands)[1..]);
        Assert.Equal("##vso[task.logissue type=error;sourcepath=a%3Bb%5D.yml;linenumber=1;columnnumber=1;code=E%3B%5DC]user app: 50%AZP25 off%0D%0A##vso[task.complete]x%0Ay", line);
    }

    [Theory]
    [InlineData(ReportFormat.GitHubCommands)]
    [InlineData(ReportFormat.AzureDevOpsCommands)]
    public void No_other_line_is_a_command(ReportFormat format)
    {
        const string attack = "x\n::error::y\n##vso[task.setvariable variable=a]b ##[error]c";
        RbacReport report = SampleReports.Full();
        string[] lines = Write(
            report with
            {
                Findings = [SampleReports.Finding("EC014", "X", AuditSeverity.Information, ResourceType.User, attack, attack, attack)],
                Plan = report.Plan! with { Summary = "none", Changes = [report.Plan.Changes[0] with { Description = "::error::", Effect = attack, Gained = [attack] }], Hazards = [] },
            },
            format);
        string[] commands = [.. lines.Where(l => l.TrimStart().StartsWith("::", StringComparison.Ordinal) || l.Contains("##", StringComparison.Ordinal))];
        string[] own = format == ReportFormat.GitHubCommands ? ["::group::", "::endgroup::", "::notice "] : ["##[group]", "##[endgroup]"];
        Assert.All(commands, c => Assert.Contains(own, o => c.StartsWith(o, StringComparison.Ordinal)));
        Assert.Equal(own.Length, commands.Length);
    }

    private static string[] Write(RbacReport report, ReportFormat format) => ReportWriter.Write(report, format).TrimEnd('\n').Split('\n');
}
