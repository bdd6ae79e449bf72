using System.Collections;
using System.Management.Automation;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.Tags;

/// <summary>Gives users, user groups and caches tags, and those that they have already new values.</summary>
/// <example><code>Get-EcUser app* | Add-EcTag -Tag @{ team = 'search'; stage = 'test' }</code><para>Two tags for several users.</para></example>
/// <example><code>Get-EcReplicationGroup sessions | Add-EcTag -Tag @{ team = 'search' } -PassThru</code><para>Writes all tags that the cache has then.</para></example>
[Cmdlet(VerbsCommon.Add, "EcTag", SupportsShouldProcess = true)]
[OutputType(typeof(ResourceTag))]
public sealed class AddEcTagCommand : EcTagChangeCmdlet
{
    /// <summary>The tags, such as @{ team = 'search' }.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    public Hashtable Tag { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() =>
    {
        IReadOnlyDictionary<string, string> tags = TagTable.Read(Tag);
        TagRules.Check(tags);
        ChangeTags(
            Arn,
            $"Set tags {string.Join(", ", tags.Select(tag => $"{tag.Key}={tag.Value}"))}",
            (connection, cancel) => connection.Tags.AddAsync(Arn, tags, cancel));
    });
}
