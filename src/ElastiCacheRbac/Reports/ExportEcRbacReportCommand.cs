using System.Management.Automation;
using System.Runtime.CompilerServices;
using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Audit;
using ElastiCacheRbac.DesiredState;
using ElastiCacheRbac.Files;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.Reports;

/// <summary>
/// Writes a report of findings, a plan and access matrices: as an HTML page, as Markdown for a pull request, as SARIF for code scanning, as JUnit XML
/// for test results, or as the commands that GitHub Actions and Azure DevOps read from a job's log. With nothing piped in, it audits the
/// account itself and tells who can do what in it. No report holds a secret.
/// </summary>
/// <example><code>Export-EcRbacReport -Path ./access.html</code><para>One page of what the account has: open it in a browser.</para></example>
/// <example><code>Export-EcRbacReport -Path ./access.html, ./findings.sarif, ./findings.xml -Force</code><para>The page, a file for code scanning, and one for the test results of a build.</para></example>
/// <example><code>Compare-EcRbac ./access.yml -AsPlan | Export-EcRbacReport ./plan.md -StateFile ./access.yml</code><para>The plan, for a comment on a pull request.</para></example>
/// <example><code>Export-EcRbacReport -Format GitHubCommands</code><para>In a job of GitHub Actions: findings become annotations.</para></example>
[Cmdlet(VerbsData.Export, "EcRbacReport", DefaultParameterSetName = ToFiles, SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo), typeof(string))]
public sealed class ExportEcRbacReportCommand : EcRegionCmdlet
{
    private const string ToFiles = "Path";
    private const string ToPipeline = "Format";
    private readonly ReportParts _parts = new();
    private bool _broken;

    /// <summary>What the report tells: findings, plans or their changes, and access matrices, in any order.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ValidateNotNull]
    public PSObject[]? InputObject { get; set; }

    /// <summary>The files to write, each in the format that its extension stands for: .html, .md, .sarif, or .xml for JUnit.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ToFiles)]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The format of the report that is written to the pipeline as text, in place of files.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ToPipeline)]
    public ReportFormat Format { get; set; }

    /// <summary>The file of desired state: findings are shown at the line where it speaks of their resource.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? StateFile { get; set; }

    /// <summary>The settings of the audit, as of Get-EcRbacFinding, where the account is audited because nothing is piped in.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? SettingsPath { get; set; }

    /// <summary>The heading of the report.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary>Replaces files that are there.</summary>
    [Parameter(ParameterSetName = ToFiles)]
    public SwitchParameter Force { get; set; }

    /// <summary>Writes the files that were made to the pipeline.</summary>
    [Parameter(ParameterSetName = ToFiles)]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (PSObject part in InputObject ?? [])
        {
            _broken |= !Attempt(() => _parts.Add(part.BaseObject));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        // A report that leaves out what could not be read would pass for a clean one.
        if (_broken)
        {
            return;
        }

        Attempt(() =>
        {
            // Everything that can be wrong with the files shows before the account is read.
            (string Path, string Full, ReportFormat Format)[] files = [.. Path.Select(p => (p, FilePaths.Resolve(this, p), ReportFormats.Of(p)))];
            RbacReport? report = MyInvocation.ExpectingInput || InputObject is not null ? _parts.PutInto(Frame()) : OfAccount(Frame());
            if (report is not null && ParameterSetName == ToPipeline)
            {
                WriteLines(report);
            }
            else if (report is not null)
            {
                Array.ForEach(files, file => Attempt(() => WriteFile(report, file.Path, file.Full, file.Format)));
            }
        });
    }

    private RbacReport Frame()
    {
        RbacReport frame = new() { CreatedAt = DateTimeOffset.UtcNow };
        return frame with
        {
            Title = Title ?? frame.Title,
            StateFile = StateFile is null ? null : ShownPath(StateFile),
            State = StateFile is null ? null : RbacStateFile.Read(this, StateFile),
        };
    }

    /// <summary>The report of what the account has; null if it could not be read, which an error tells.</summary>
    private RbacReport? OfAccount(RbacReport frame)
    {
        AuditSettings settings = SettingsPath is null ? new AuditSettings() : AuditSettingsReader.Read(DataFileReader.Read(this, SettingsPath));
        RbacReport? report = null;
        Call(async (connection, cancel) =>
        {
            AccountState account = await connection.Account.ReadWithVersionsAsync(cancel).ConfigureAwait(false);
            report = frame with
            {
                Region = account.Region,
                Account = account,
                Findings = Auditor.Audit(account, settings),
                Matrices = [AccessMatrixBuilder.Build(account, new AccessMatrixQuery())],
            };
        });
        return report;
    }

    /// <summary>A path as the repository's other tools name it: from the present location, with slashes.</summary>
    private string ShownPath(string path)
    {
        string full = FilePaths.Resolve(this, path);
        string here = SessionState.Path.CurrentFileSystemLocation.ProviderPath.TrimEnd('/', '\\') + System.IO.Path.DirectorySeparatorChar;
        string shown = full.StartsWith(here, StringComparison.Ordinal) ? full.Remove(0, here.Length) : full;
        return shown.Replace('\\', '/');
    }

    private void WriteFile(RbacReport report, string path, string full, ReportFormat format)
    {
        if (ShouldProcess(path, $"Write the report as {format}"))
        {
            FileText.Write(full, Text(report, format), Force, path);
            if (PassThru)
            {
                WriteObject(new FileInfo(full));
            }
        }
    }

    private void WriteLines(RbacReport report)
    {
        string text = Text(report, Format);

        // Each command of a build system is a line of its own; other reports are one text.
        if (Format is ReportFormat.GitHubCommands or ReportFormat.AzureDevOpsCommands)
        {
            WriteObject(text.TrimEnd('\n').Split('\n'), enumerateCollection: true);
        }
        else
        {
            WriteObject(text);
        }
    }

    // In a method of its own: what writes reports is loaded when one is written.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Text(RbacReport report, ReportFormat format) => ReportWriter.Write(report, format);
}
