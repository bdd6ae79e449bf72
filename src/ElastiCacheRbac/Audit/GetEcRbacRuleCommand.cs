using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.Audit;

/// <summary>Gets the rules that Get-EcRbacFinding applies: what each looks for, why, and what to do about it.</summary>
/// <example><code>Get-EcRbacRule</code><para>Every rule with its severity.</para></example>
/// <example><code>Get-EcRbacRule EC004 | Format-List</code><para>What one rule is about, at length.</para></example>
[Cmdlet(VerbsCommon.Get, "EcRbacRule")]
[OutputType(typeof(AuditRule))]
public sealed class GetEcRbacRuleCommand : EcCmdlet
{
    /// <summary>The IDs or names of the rules to get; wildcards are allowed. A plain one that no rule has is an error.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id", "Name")]
    [SupportsWildcards]
    [IdentifierTransformation(nameof(RuleId))]
    [ArgumentCompleter(typeof(AuditRuleCompleter))]
    public string[]? RuleId { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string? rule in RuleId ?? [null!])
        {
            Attempt(() => WriteObject(RulePatterns.Find(rule is null ? null : [rule]), enumerateCollection: true));
        }
    }
}
