using ElastiCacheRbac.Audit.Auditing;

namespace ElastiCacheRbac.Audit.Rules;

/// <summary>A user who is no administrator may run every command.</summary>
internal sealed class AllCommandsAllowed() : AuditRule(
    "EC003",
    AuditSeverity.Warning,
    "A user who is no administrator may run every command",
    "The effect counts, whatever the words: +@all, allcommands, or categories that come to the same. Commands that "
    + "ElastiCache takes away from everybody are left aside. Administrators are the users whose ID the audit settings name "
    + "under 'admins'; users named default are EC001's.",
    "Grant what the user needs: Get-EcCommand shows what is in each category, New-EcAccessString makes an access string of "
    + "what a client was seen to do. Or name the user under 'admins' in the audit settings.")
{
    internal override IEnumerable<AuditFinding> Find(AuditContext context) =>
        from user in context.Users
        where !user.IsAdmin && !user.IsDefault && user.IsOn && user.Reach.AllowsEverything
        select Found(
            context,
            user,
            $"User '{user.User.UserId}' is no administrator, but may run every command: '{user.Access.Text}'.",
            $"Set-EcUser {user.User.UserId} -AccessString (New-EcAccessString ...) with what it needs; or name it under 'admins' in the audit settings.");
}
