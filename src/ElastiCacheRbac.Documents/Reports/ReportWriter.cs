using ElastiCacheRbac.Reports.Commands;
using ElastiCacheRbac.Reports.Html;
using ElastiCacheRbac.Reports.Sarif;

namespace ElastiCacheRbac.Reports;

/// <summary>Writes reports.</summary>
public static class ReportWriter
{
    /// <summary>The report as a text in a format. What a format has no place for is left out: SARIF, for one, has the findings only.</summary>
    /// <param name="report">What to tell.</param>
    /// <param name="format">The format.</param>
    public static string Write(RbacReport report, ReportFormat format)
    {
        ArgumentNullException.ThrowIfNull(report);
        return format switch
        {
            ReportFormat.Html => HtmlReport.Write(report),
            ReportFormat.Markdown => MarkdownReport.Write(report),
            ReportFormat.Sarif => SarifReport.Write(report),
            ReportFormat.JUnit => JUnitReport.Write(report),
            ReportFormat.GitHubCommands => CommandReport.Write(report, new GitHubCommands()),
            ReportFormat.AzureDevOpsCommands => CommandReport.Write(report, new AzureDevOpsCommands()),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
    }
}
