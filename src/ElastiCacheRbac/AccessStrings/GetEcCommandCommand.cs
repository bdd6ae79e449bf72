using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Engines;
using ElastiCacheRbac.Pipeline;
using CommandInfo = ElastiCacheRbac.Engines.CommandInfo;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>Gets the commands and subcommands that an engine version knows: their categories, arguments and keys, and whether ElastiCache takes them away.</summary>
/// <example><code>Get-EcCommand -Category read -EngineVersion 6.2</code><para>What '+@read' allows on Redis OSS 6.2.</para></example>
/// <example><code>Get-EcCommand getdel -EngineVersion redis-6.0, redis-6.2, valkey-8.0 -ErrorAction SilentlyContinue | Select-Object Name, Engine</code><para>Which of three versions know a command.</para></example>
/// <example><code>Get-EcCommand | Where-Object IsRestricted</code><para>What no user of ElastiCache can run, whatever the access string says.</para></example>
[Cmdlet(VerbsCommon.Get, "EcCommand")]
[OutputType(typeof(CommandInfo))]
public sealed class GetEcCommandCommand : EcCmdlet
{
    /// <summary>The commands to get, such as get or 'config|set'; wildcards are allowed. A plain name that the version does not have is an error.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(CommandNameCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Only commands that are in one of these categories, such as read or '@write'.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CategoryCompleter))]
    public string[]? Category { get; set; }

    /// <summary>The engine versions whose commands to get, such as valkey-8.0, redis-7.1 or 6.2; the newest by default.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(EngineVersionCompleter))]
    [VersionTransformation]
    public string[]? EngineVersion { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string? version in EngineVersion ?? [null!])
        {
            Attempt(() => Write(EngineVersionParameter.Read(this, version).Catalogue));
        }
    }

    private void Write(EngineCatalogue catalogue)
    {
        string[]? categories = Category is null ? null : [.. Category.Select(catalogue.GetCategory)];
        foreach (IdentityPattern pattern in IdentityPattern.From(Name))
        {
            Attempt(() => WriteObject(
                (pattern.Exact is null ? catalogue.AllCommands.Where(c => pattern.IsMatch(c.Name)) : [catalogue.GetCommand(pattern.Exact)])
                    .Where(c => categories is null || categories.Any(c.IsIn)),
                enumerateCollection: true));
        }
    }
}
