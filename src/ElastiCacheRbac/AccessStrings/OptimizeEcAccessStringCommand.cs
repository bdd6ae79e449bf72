using System.Management.Automation;
using ElastiCacheRbac.AccessStrings.Shortening;
using ElastiCacheRbac.Completion;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>Finds the shortest access strings it can that allow exactly the same: proven so, and never longer than what was given.</summary>
/// <example><code>Optimize-EcAccessString 'on ~app:* ~app:cache:* -@all +get +mget +get'</code><para>Writes: on ~app:* +get +mget.</para></example>
/// <example><code>Get-EcUser app | Optimize-EcAccessString -EngineVersion redis-7.0</code><para>A shorter string for a user of Redis OSS 7.0. Categories hold other commands in other versions: name the one that the user's caches run.</para></example>
[Cmdlet(VerbsCommon.Optimize, "EcAccessString")]
[OutputType(typeof(string))]
public sealed class OptimizeEcAccessStringCommand : EcLanguageCmdlet
{
    /// <summary>The access string.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(AccessStringCompleter))]
    public string AccessString { get; set; } = "";

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() =>
    {
        string shorter = AccessStringShortener.Shorten(AccessStrings.AccessString.Parse(AccessString, Engine)).Text;
        WriteVerbose($"{AccessString.Length} characters became {shorter.Length}.");
        WriteObject(shorter);
    });
}
