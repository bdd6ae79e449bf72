using ElastiCacheRbac.AccessStrings.Printing;
using ElastiCacheRbac.Audit.Auditing;

namespace ElastiCacheRbac.Audit.Rules;

/// <summary>Users of several groups share a user name.</summary>
internal sealed class UserNameShared() : AuditRule(
    "EC013",
    AuditSeverity.Information,
    "Users of several groups share a user name",
    "The same name logs in as another user, with other rights and another password, depending on the cache: easily mistaken "
    + "in configuration and in logs. The name default, of which every group has its own, is left aside.",
    "Give each user a name of its own. A user name cannot be changed: make a new user with New-EcUser and move its clients "
    + "over.")
{
    internal override IEnumerable<AuditFinding> Find(AuditContext context) =>
        from named in context.Users.Where(user => user.UserGroups.Count > 0 && !user.IsDefault).GroupBy(user => user.User.UserName, StringComparer.Ordinal)
        let users = named.ToArray()
        where users.Length > 1
        select Found(
            context,
            users[0],
            $"The name '{named.Key}' logs in as {NameList.Of([.. users.Select(Where)])}.",
            $"New-EcUser -UserId <user> -UserName <another name> -AccessString {CommandText.Quote(users[1].Access.Text)}, and move the clients over");

    private static string Where(AuditedUser user) => $"'{user.User.UserId}' (group {NameList.Of([.. user.UserGroups.Select(g => g.Id)], 3)})";
}
