using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.UserGroups;

/// <summary>Deletes RBAC user groups. Their users stay; a group on a cache is refused.</summary>
/// <example><code>Remove-EcUserGroup web -Confirm:$false</code><para>Deletes a group that guards no cache, without asking.</para></example>
/// <example><code>Get-EcUserGroup tmp-* | Remove-EcUserGroup -Wait</code><para>Deletes several, asks for each, and waits until they are gone.</para></example>
[Cmdlet(VerbsCommon.Remove, "EcUserGroup", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(UserGroup))]
public sealed class RemoveEcUserGroupCommand : EcChangeCmdlet
{
    /// <summary>The group to delete.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(UserGroupId))]
    [ArgumentCompleter(typeof(UserGroupIdCompleter))]
    public string UserGroupId { get; set; } = "";

    /// <summary>Writes the deleted group as it was last.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() =>
    {
        string userGroupId = ResourceId.UserGroup(UserGroupId);
        if (ShouldProcess(userGroupId, "Delete the user group; its users stay"))
        {
            Call(async (connection, cancel) =>
            {
                UserGroup group = await connection.UserGroups.DeleteAsync(userGroupId, cancel).ConfigureAwait(false);
                SettleGone(group, (options, cancelWait) => connection.UserGroups.WaitUntilDeletedAsync(userGroupId, options, cancelWait), PassThru);
            });
        }
    });
}
