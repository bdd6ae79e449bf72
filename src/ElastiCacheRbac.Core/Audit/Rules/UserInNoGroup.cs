using ElastiCacheRbac.Audit.Auditing;

namespace ElastiCacheRbac.Audit.Rules;

/// <summary>A user is in no group.</summary>
internal sealed class UserInNoGroup() : AuditRule(
    "EC006",
    AuditSeverity.Information,
    "A user is in no group",
    "The user reaches no cache, but its passwords are kept and it counts against the quota of users. The account's own user "
    + "default, which is always there, is left aside.",
    "Make it a member, Add-EcUserGroupMember -UserGroupId <group> -UserId <user>, or delete it, Remove-EcUser <user>.")
{
    internal override IEnumerable<AuditFinding> Find(AuditContext context) =>
        from user in context.Users
        where user.UserGroups.Count == 0 && !user.IsAccountsOwn
        select Found(
            context,
            user,
            $"User '{user.User.UserId}' is a member of no group, so it reaches no cache.",
            $"Add-EcUserGroupMember -UserGroupId <group> -UserId {user.User.UserId}, or Remove-EcUser {user.User.UserId}");
}
