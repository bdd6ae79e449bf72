using System.Management.Automation;
using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Documents;
using ElastiCacheRbac.Files;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.DesiredState;

/// <summary>
/// Writes the users, user groups and their caches to a file: YAML, JSON or PowerShell data. Compared with the account, the file asks for no change.
/// Passwords are never in it: each user that has one refers to an environment variable, such as ELASTICACHE_APP_PASSWORD.
/// </summary>
/// <example><code>Export-EcRbac access.yml</code><para>Writes the whole account and region to a YAML file.</para></example>
/// <example><code>Export-EcRbac access.psd1 -UserGroupId app -Force -PassThru</code><para>Writes one user group with its members and caches as PowerShell data, over a file that may be there, and the file itself to the pipeline.</para></example>
/// <example><code>Copy-Item (Join-Path (Get-Module ElastiCacheRbac).ModuleBase bin/elasticache-rbac.schema.json) .; Export-EcRbac access.yml</code><para>Puts the schema beside the file. Editors complete and check a YAML file that begins with # yaml-language-server: $schema=elasticache-rbac.schema.json, or a JSON file with a field $schema of that name.</para></example>
/// <example><code>Export-EcRbac -Format Json | ConvertFrom-Json</code><para>Gives the text to the pipeline, and writes no file.</para></example>
[Cmdlet(VerbsData.Export, "EcRbac", SupportsShouldProcess = true, DefaultParameterSetName = AsText)]
[OutputType(typeof(string), ParameterSetName = [AsText])]
[OutputType(typeof(FileInfo), ParameterSetName = [AsFile])]
public sealed class ExportEcRbacCommand : EcRegionCmdlet
{
    private const string AsText = nameof(AsText);
    private const string AsFile = nameof(AsFile);

    /// <summary>The file to write; its extension tells the format: .yml or .yaml, .json, .psd1. Without it the text is written to the pipeline.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = AsFile)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The format of the text.</summary>
    [Parameter(ParameterSetName = AsText)]
    public FileFormat Format { get; set; } = FileFormat.Yaml;

    /// <summary>Only these users; wildcards are allowed. Without -UserGroupId no user group is exported then.</summary>
    [Parameter]
    [SupportsWildcards]
    [IdentifierTransformation(nameof(UserId))]
    [ArgumentCompleter(typeof(UserIdCompleter))]
    public string[]? UserId { get; set; }

    /// <summary>Only these user groups; wildcards are allowed. Without -UserId their members are the users that are exported.</summary>
    [Parameter]
    [SupportsWildcards]
    [IdentifierTransformation(nameof(UserGroupId))]
    [ArgumentCompleter(typeof(UserGroupIdCompleter))]
    public string[]? UserGroupId { get; set; }

    /// <summary>
    /// The scope that the file is given, which tells apart the files that administer one account. Sync-EcRbac then tags what the file describes
    /// with it, which Compare-EcRbac tells as changes until it is done.
    /// </summary>
    [Parameter]
    [ValidatePattern("^[A-Za-z0-9_.:/=+@-]{1,128}$")]
    public string? Scope { get; set; }

    /// <summary>Writes over a file that is there.</summary>
    [Parameter(ParameterSetName = AsFile)]
    public SwitchParameter Force { get; set; }

    /// <summary>Writes the file that was written to the pipeline.</summary>
    [Parameter(ParameterSetName = AsFile)]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == AsText)
        {
            Export(Format, text => PostOutput(text.TrimEnd('\n')));
            return;
        }

        Attempt(() =>
        {
            string full = FilePaths.Resolve(this, Path);
            FileFormat format = FileFormats.Of(Path);
            if (ShouldProcess(full, "Write users, user groups and their caches"))
            {
                Export(format, text =>
                {
                    FileText.Write(full, text, Force, Path);
                    if (PassThru)
                    {
                        PostOutput(new FileInfo(full));
                    }
                });
            }
        });
    }

    private void Export(FileFormat format, Action<string> write) => Call(async (connection, cancel) =>
    {
        AccountState account = await connection.Account.ReadAsync(cancel).ConfigureAwait(false);
        ResourceChoice choice = new(account, UserId, UserGroupId);
        RbacState state = PresentRbacState.Of(account, choice.HasUser, choice.HasGroup);
        write(DataFile.Write(RbacStateWriter.Write(Scope is null ? state : state with { Scope = Scope }), format));
    });
}
