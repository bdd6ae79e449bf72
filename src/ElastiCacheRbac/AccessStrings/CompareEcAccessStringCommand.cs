using System.Management.Automation;
using ElastiCacheRbac.AccessStrings.Comparison;
using ElastiCacheRbac.Completion;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>Compares what access strings allow, by meaning and not by text: equal, narrower, broader or overlapping, and which commands, key and channel patterns are gained and lost.</summary>
/// <example><code>Compare-EcAccessString 'on ~app:* +@read' 'on ~app:* +@read +@write'</code><para>What the second string allows that the first does not.</para></example>
/// <example><code>Get-EcUser app* | Compare-EcAccessString -DifferenceAccessString 'on ~app:* +@read' | Where-Object Relation -ne Equal</code><para>The users to whom an access string would give other permissions than they have, and which.</para></example>
[Cmdlet(VerbsData.Compare, "EcAccessString")]
[OutputType(typeof(AccessComparison))]
public sealed class CompareEcAccessStringCommand : EcJudgementCmdlet
{
    /// <summary>The access string to compare with: what is allowed now.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("AccessString")]
    [ArgumentCompleter(typeof(AccessStringCompleter))]
    public string ReferenceAccessString { get; set; } = "";

    /// <summary>The access string that is compared: what would be allowed instead.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ArgumentCompleter(typeof(AccessStringCompleter))]
    public string DifferenceAccessString { get; set; } = "";

    /// <inheritdoc/>
    protected override void ProcessRecord() =>
        Attempt(() => WriteObject(AccessComparison.Compare(Parse(ReferenceAccessString).Policy, Parse(DifferenceAccessString).Policy)));
}
