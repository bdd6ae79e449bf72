namespace ElastiCacheRbac.Reports;

/// <summary>What a report is written as.</summary>
public enum ReportFormat
{
    /// <summary>One HTML page that holds all it needs and reaches for nothing else.</summary>
    Html,

    /// <summary>Markdown for a pull-request comment or a job summary, of at most 65,536 characters.</summary>
    Markdown,

    /// <summary>SARIF 2.1.0 for code scanning: the findings.</summary>
    Sarif,

    /// <summary>JUnit XML for a build's test results: findings and hazards fail, what is suppressed is skipped.</summary>
    JUnit,

    /// <summary>Workflow commands of GitHub Actions: annotations in the log of a job and on the changed files.</summary>
    GitHubCommands,

    /// <summary>Logging commands of Azure DevOps: issues in the log of a job.</summary>
    AzureDevOpsCommands,
}
