using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.Caches;

/// <summary>Deletes replication groups and their data.</summary>
/// <example><code>Remove-EcReplicationGroup sessions -FinalSnapshotIdentifier sessions-last -WhatIf</code><para>Tells that the data would be kept in a snapshot.</para></example>
/// <example><code>Get-EcReplicationGroup tmp-* | Remove-EcReplicationGroup -Confirm:$false -Wait</code><para>Deletes several without asking, and waits until they are gone.</para></example>
[Cmdlet(VerbsCommon.Remove, "EcReplicationGroup", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(ReplicationGroup))]
public sealed class RemoveEcReplicationGroupCommand : EcChangeCmdlet
{
    /// <summary>The replication group to delete.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(ReplicationGroupId))]
    [ArgumentCompleter(typeof(ReplicationGroupIdCompleter))]
    public string ReplicationGroupId { get; set; } = "";

    /// <summary>The name of a last snapshot to take.</summary>
    [Parameter]
    public string? FinalSnapshotIdentifier { get; set; }

    /// <summary>Keeps the primary node as a cache of its own.</summary>
    [Parameter]
    public SwitchParameter RetainPrimaryCluster { get; set; }

    /// <summary>Writes the deleted replication group as it was last.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() =>
    {
        ReplicationGroupDeletion deletion = ReplicationGroupRules.Check(new ReplicationGroupDeletion
        {
            ReplicationGroupId = ReplicationGroupId,
            FinalSnapshotIdentifier = FinalSnapshotIdentifier,
            RetainPrimaryCluster = RetainPrimaryCluster,
        });
        string fate = deletion switch
        {
            { FinalSnapshotIdentifier: { } snapshot } => $"its data is kept in snapshot '{snapshot}'",
            { RetainPrimaryCluster: true } => "its primary node stays as a cache of its own",
            _ => "its data is lost",
        };
        if (ShouldProcess(deletion.ReplicationGroupId, $"Delete the replication group; {fate}"))
        {
            Call(async (connection, cancel) =>
            {
                ReplicationGroup group = await connection.ReplicationGroups.DeleteAsync(deletion, cancel).ConfigureAwait(false);
                SettleGone(group, (options, cancelWait) => connection.ReplicationGroups.WaitUntilDeletedAsync(deletion.ReplicationGroupId, options, cancelWait), PassThru);
            });
        }
    });
}
