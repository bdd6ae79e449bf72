using ElastiCacheRbac.AccessStrings.Printing;
using ElastiCacheRbac.Audit.Auditing;

namespace ElastiCacheRbac.Audit.Rules;

/// <summary>A user that is off is a member of a group.</summary>
internal sealed class UserOffInGroup() : AuditRule(
    "EC012",
    AuditSeverity.Information,
    "A user that is off is a member of a group",
    "The user cannot log in, so the membership has no effect but for a place in the group. A group's default user that is off "
    + "is as it should be, and left aside.",
    "Turn the user on, Set-EcUser <user> -AppendAccessString on, or take it out, Remove-EcUserGroupMember -UserGroupId "
    + "<group> -UserId <user>.")
{
    internal override IEnumerable<AuditFinding> Find(AuditContext context) =>
        from user in context.Users
        where !user.IsOn && !user.IsDefault && user.UserGroups.Count > 0
        let groups = user.UserGroups.Select(g => g.Id).ToArray()
        select Found(
            context,
            user,
            $"User '{user.User.UserId}' is off: it cannot log in, but is a member of {(groups.Length == 1 ? "group" : "the groups")} {NameList.Of(groups)}.",
            $"Set-EcUser {user.User.UserId} -AppendAccessString on, or Remove-EcUserGroupMember -UserGroupId {groups[0]} -UserId {user.User.UserId}");
}
