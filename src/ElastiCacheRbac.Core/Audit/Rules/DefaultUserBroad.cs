using ElastiCacheRbac.AccessStrings.Printing;
using ElastiCacheRbac.Audit.Auditing;

namespace ElastiCacheRbac.Audit.Rules;

/// <summary>The default user of a group is on and can do a lot.</summary>
internal sealed class DefaultUserBroad() : AuditRule(
    "EC001",
    AuditSeverity.Error,
    "The default user of a group is on and can do a lot",
    "A client that does not say who it is becomes the group's user named default. If that user is on and reaches every key, "
    + "can write, or has commands of the admin or dangerous category, whoever reaches the cache has that access too; without a "
    + "password there is nothing to know. The account's own user default has everything.",
    "Swap in a default user that is off: New-EcUser -UserId closed-default -UserName default -AccessString 'off -@all' with a "
    + "password, then Set-EcDefaultUser -UserGroupId <group> -UserId closed-default.")
{
    internal override IEnumerable<AuditFinding> Find(AuditContext context) =>
        from g in context.UserGroups
        from user in g.Members
        where user.IsDefault && user.IsOn
        let can = Can(user.Reach)
        where can.Length > 0
        select Found(
            context,
            g,
            $"Clients that do not say who they are become user '{user.User.UserId}' of group '{g.Id}', which is on{(user.NeedsNoPassword ? " and needs no password" : "")}: it {string.Join("; ", can)}.",
            $"New-EcUser -UserId closed-default -UserName default -Engine {g.Group.Engine} -AccessString 'off -@all' -Password (New-EcPassword); "
            + $"Set-EcDefaultUser -UserGroupId {g.Id} -UserId closed-default");

    private static string[] Can(AccessReach reach) =>
    [
        .. reach.ReachesAllKeys ? ["reaches all keys"] : Array.Empty<string>(),
        .. reach.Writes ? ["can write"] : Array.Empty<string>(),
        .. reach.AllowsEverything ? ["has every command"]
            : reach.RiskyCommands.Count > 0 ? [$"has {NameList.Of(reach.RiskyCommands)} of the admin and dangerous commands"]
            : Array.Empty<string>(),
    ];
}
