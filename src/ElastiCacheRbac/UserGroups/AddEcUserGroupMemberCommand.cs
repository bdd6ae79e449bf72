using System.Management.Automation;

namespace ElastiCacheRbac.UserGroups;

/// <summary>Adds users to RBAC user groups: one call a group, however many users are piped in. Members stay members.</summary>
/// <example><code>'a', 'b', 'c' | Add-EcUserGroupMember -UserGroupId app</code><para>Three users, one call.</para></example>
/// <example><code>Get-EcUser app* | Add-EcUserGroupMember app -Wait</code><para>Adds the users whose ID begins with app, and waits.</para></example>
[Cmdlet(VerbsCommon.Add, "EcUserGroupMember", SupportsShouldProcess = true)]
[OutputType(typeof(UserGroup))]
public sealed class AddEcUserGroupMemberCommand : EcGroupMemberCmdlet
{
    private protected override UserGroupChange ChangeFor(string userGroupId, IReadOnlyList<string> userIds) =>
        new() { UserGroupId = userGroupId, UserIdsToAdd = userIds };
}
