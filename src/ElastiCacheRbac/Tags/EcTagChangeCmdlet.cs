using System.Management.Automation;
using ElastiCacheRbac.Pipeline;
using ElastiCacheRbac.Services;

namespace ElastiCacheRbac.Tags;

/// <summary>The base of cmdlets that change the tags of a resource.</summary>
public abstract class EcTagChangeCmdlet : EcRegionCmdlet
{
    /// <summary>The Amazon resource name of a user, user group or cache; objects that are piped in bring it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(Arn))]
    public string Arn { get; set; } = "";

    /// <summary>Writes all tags that the resource has then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected void ChangeTags(
        string arn, string description, Func<ElastiCacheConnection, CancellationToken, Task<IReadOnlyList<ResourceTag>>> change)
    {
        if (!ShouldProcess(arn, description))
        {
            return;
        }

        Call(
            async (connection, cancel) =>
            {
                IReadOnlyList<ResourceTag> tags = await change(connection, cancel).ConfigureAwait(false);
                foreach (ResourceTag tag in PassThru ? tags : [])
                {
                    PostOutput(tag);
                }
            },
            ResourceRegion.Of(arn));
    }
}
