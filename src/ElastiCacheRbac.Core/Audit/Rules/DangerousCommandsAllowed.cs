using ElastiCacheRbac.AccessStrings.Printing;
using ElastiCacheRbac.Audit.Auditing;

namespace ElastiCacheRbac.Audit.Rules;

/// <summary>A user who is no administrator may run admin or dangerous commands.</summary>
internal sealed class DangerousCommandsAllowed() : AuditRule(
    "EC004",
    AuditSeverity.Warning,
    "A user who is no administrator may run admin or dangerous commands",
    "Such commands touch more than the user's own keys: FLUSHALL, which is in +@write, deletes every key whatever the key "
    + "patterns, and KEYS, which is in +@read, lists the names of all. The effect counts, not the words. Commands that "
    + "ElastiCache takes away from everybody are left aside; who may run every command is EC003's. Administrators are the users "
    + "whose ID the audit settings name under 'admins'; users named default are EC001's.",
    "Take the two categories away again behind the others: Set-EcUser <user> -AppendAccessString '-@admin -@dangerous'. Or "
    + "name the user under 'admins' in the audit settings.")
{
    internal override IEnumerable<AuditFinding> Find(AuditContext context) =>
        from user in context.Users
        where !user.IsAdmin && !user.IsDefault && user.IsOn && !user.Reach.AllowsEverything && user.Reach.RiskyCommands.Count > 0
        select Found(
            context,
            user,
            $"User '{user.User.UserId}' is no administrator, but may run {NameList.Of(user.Reach.RiskyCommands, 8)}: '{user.Access.Text}'.",
            user.Reach.AreRiskyOfRoot
                ? $"Set-EcUser {user.User.UserId} -AppendAccessString '-@admin -@dangerous'"
                : $"Put -@admin -@dangerous at the end of each selector that has such commands: Set-EcUser {user.User.UserId} -AccessString <access string>");
}
