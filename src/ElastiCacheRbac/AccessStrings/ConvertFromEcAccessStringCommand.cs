using System.Management.Automation;
using ElastiCacheRbac.Completion;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>Reads access strings into objects: their rules with positions, the effective policy, and what is to be warned of. A mistaken string is an error that tells all its mistakes.</summary>
/// <example><code>(ConvertFrom-EcAccessString 'on ~app:* +@read -keys').Policy.Root.Commands.Commands.Name</code><para>The commands that an access string allows.</para></example>
/// <example><code>Get-EcUser | ConvertFrom-EcAccessString -EngineVersion redis-6.2 -ErrorVariable problems</code><para>Which users' access strings Redis OSS 6.2 would not understand.</para></example>
[Cmdlet(VerbsData.ConvertFrom, "EcAccessString")]
[OutputType(typeof(AccessString))]
public sealed class ConvertFromEcAccessStringCommand : EcJudgementCmdlet
{
    /// <summary>The access string.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(AccessStringCompleter))]
    public string AccessString { get; set; } = "";

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() => WriteObject(Parse(AccessString)));
}
