using ElastiCacheRbac.AccessStrings.Printing;
using ElastiCacheRbac.Audit.Auditing;

namespace ElastiCacheRbac.Audit.Rules;

/// <summary>A user is on and needs no password.</summary>
internal sealed class UserWithoutPassword() : AuditRule(
    "EC002",
    AuditSeverity.Error,
    "A user is on and needs no password",
    "Whoever can reach a cache of the user's groups and knows the user name is let in. The account's own user default counts "
    + "only where it is a member of a group.",
    "Give the user a password or IAM authentication: Set-EcUser <user> -Password (New-EcPassword), or Set-EcUser <user> "
    + "-AuthenticationMode Iam. A default user is better swapped for one that is off, with Set-EcDefaultUser.")
{
    internal override IEnumerable<AuditFinding> Find(AuditContext context) =>
        from user in context.Users
        where user.NeedsNoPassword && user.IsOn && !(user.IsAccountsOwn && user.UserGroups.Count == 0)
        select Found(
            context,
            user,
            $"User '{user.User.UserId}' is on and needs no password{In(user)}: whoever names '{user.User.UserName}' is let in.",
            user.IsDefault
                ? $"Swap it for a default user that is off: Set-EcDefaultUser -UserGroupId {(user.UserGroups.Count > 0 ? user.UserGroups[0].Id : "<group>")} -UserId <user>"
                : $"Set-EcUser {user.User.UserId} -Password (New-EcPassword)");

    private static string In(AuditedUser user) => user.UserGroups.Count switch
    {
        0 => "",
        1 => $" in group '{user.UserGroups[0].Id}'",
        _ => $" in the groups {NameList.Of([.. user.UserGroups.Select(g => g.Id)])}",
    };
}
