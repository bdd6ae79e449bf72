using System.Management.Automation;

namespace ElastiCacheRbac.UserGroups;

/// <summary>Removes users from RBAC user groups: one call a group. Their connections end; the users themselves stay.</summary>
/// <example><code>Remove-EcUserGroupMember app -UserId intern</code><para>Takes one user out of a group.</para></example>
/// <example><code>Get-EcUser tmp-* | Remove-EcUserGroupMember app -Confirm:$false</code><para>Takes several out by one call, without asking.</para></example>
[Cmdlet(VerbsCommon.Remove, "EcUserGroupMember", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(UserGroup))]
public sealed class RemoveEcUserGroupMemberCommand : EcGroupMemberCmdlet
{
    private protected override UserGroupChange ChangeFor(string userGroupId, IReadOnlyList<string> userIds) =>
        new() { UserGroupId = userGroupId, UserIdsToRemove = userIds };
}
