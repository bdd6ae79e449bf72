using System.Management.Automation;
using System.Runtime.CompilerServices;
using ElastiCacheRbac.Pipeline;
using ElastiCacheRbac.Services;

namespace ElastiCacheRbac.Tags;

/// <summary>Gets the tags of users, user groups and caches.</summary>
/// <example><code>Get-EcUser | Get-EcTag</code><para>Every tag of every user.</para></example>
/// <example><code>Get-EcReplicationGroup | Get-EcTag | Where-Object { $_.Key -eq 'team' -and $_.Value -eq 'search' }</code><para>The caches of a team, by Arn.</para></example>
[Cmdlet(VerbsCommon.Get, "EcTag")]
[OutputType(typeof(ResourceTag))]
public sealed class GetEcTagCommand : EcQueryCmdlet
{
    /// <summary>The Amazon resource names of users, user groups or caches; objects that are piped in bring theirs.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(Arn))]
    public string[] Arn { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string arn in Arn)
        {
            Read((connection, cancel) => TagsAsync(connection, arn, cancel), ResourceRegion.Of(arn));
        }
    }

    private static async IAsyncEnumerable<ResourceTag> TagsAsync(
        ElastiCacheConnection connection, string arn, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (ResourceTag tag in await connection.Tags.GetAsync(arn, cancel).ConfigureAwait(false))
        {
            yield return tag;
        }
    }
}
