using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.Caches;

/// <summary>Deletes serverless caches and their data.</summary>
/// <example><code>Remove-EcServerlessCache carts -FinalSnapshotName carts-last -WhatIf</code><para>Tells that the data would be kept in a snapshot.</para></example>
/// <example><code>Get-EcServerlessCache tmp-* | Remove-EcServerlessCache -Confirm:$false -Wait</code><para>Deletes several without asking, and waits until they are gone.</para></example>
[Cmdlet(VerbsCommon.Remove, "EcServerlessCache", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(ServerlessCache))]
public sealed class RemoveEcServerlessCacheCommand : EcChangeCmdlet
{
    /// <summary>The serverless cache to delete.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(ServerlessCacheName))]
    [ArgumentCompleter(typeof(ServerlessCacheNameCompleter))]
    public string ServerlessCacheName { get; set; } = "";

    /// <summary>The name of a last snapshot to take.</summary>
    [Parameter]
    public string? FinalSnapshotName { get; set; }

    /// <summary>Writes the deleted serverless cache as it was last.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() =>
    {
        string name = ResourceId.ServerlessCache(ServerlessCacheName);
        string fate = FinalSnapshotName is null ? "its data is lost" : $"its data is kept in snapshot '{FinalSnapshotName}'";
        if (ShouldProcess(name, $"Delete the serverless cache; {fate}"))
        {
            ServerlessCacheDeletion deletion = new() { ServerlessCacheName = name, FinalSnapshotName = FinalSnapshotName };
            Call(async (connection, cancel) =>
            {
                ServerlessCache cache = await connection.ServerlessCaches.DeleteAsync(deletion, cancel).ConfigureAwait(false);
                SettleGone(cache, (options, cancelWait) => connection.ServerlessCaches.WaitUntilDeletedAsync(name, options, cancelWait), PassThru);
            });
        }
    });
}
