using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.AccessStrings.Printing;
using ElastiCacheRbac.Audit.Auditing;

namespace ElastiCacheRbac.Audit.Rules;

/// <summary>An access string names a command that ElastiCache takes away.</summary>
internal sealed class RestrictedCommandGranted() : AuditRule(
    "EC016",
    AuditSeverity.Information,
    "An access string names a command that ElastiCache takes away",
    "The rule gives nothing: ElastiCache takes the command away from every user. The service refuses such a rule, so it "
    + "cannot be sent again either. Categories that happen to hold such commands are not meant.",
    "Leave the rule out: Set-EcUser <user> -AccessString with the others. Get-EcCommand | Where-Object IsRestricted lists "
    + "these commands.")
{
    internal override IEnumerable<AuditFinding> Find(AuditContext context) =>
        from user in context.Users
        let rules = user.Access.Findings.Where(finding => finding.Kind == FindingKind.RestrictedCommand).Select(finding => finding.Rule).Distinct().ToArray()
        where rules.Length > 0
        select Found(
            context,
            user,
            $"The access string of user '{user.User.UserId}' has {NameList.Of(rules)}, which ElastiCache takes away from every user: the rule gives nothing.",
            $"Set-EcUser {user.User.UserId} -AccessString without {NameList.Of(rules)}");
}
