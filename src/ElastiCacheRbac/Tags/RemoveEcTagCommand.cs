using System.Management.Automation;

namespace ElastiCacheRbac.Tags;

/// <summary>Takes tags away from users, user groups and caches: one call a resource, however many tags are piped in.</summary>
/// <example><code>Get-EcUser app | Remove-EcTag -TagKey stage</code><para>Takes one tag away from a user.</para></example>
/// <example><code>Get-EcUser app | Get-EcTag | Where-Object Key -like tmp-* | Remove-EcTag</code><para>Takes those of a user's tags away whose key begins with tmp-.</para></example>
[Cmdlet(VerbsCommon.Remove, "EcTag", SupportsShouldProcess = true)]
[OutputType(typeof(ResourceTag))]
public sealed class RemoveEcTagCommand : EcTagChangeCmdlet
{
    private readonly List<(string Arn, string Key)> _tags = [];

    /// <summary>The keys of the tags.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Key", "TagKeys")]
    public string[] TagKey { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord() => _tags.AddRange(TagKey.Select(key => (Arn, key)));

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (IGrouping<string, string> resource in _tags.ToLookup(tag => tag.Arn, tag => tag.Key))
        {
            string[] keys = [.. resource.Distinct()];
            ChangeTags(resource.Key, $"Remove tags {string.Join(", ", keys)}", (connection, cancel) => connection.Tags.RemoveAsync(resource.Key, keys, cancel));
        }
    }
}
