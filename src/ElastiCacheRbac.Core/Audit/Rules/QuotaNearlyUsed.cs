using ElastiCacheRbac.Audit.Auditing;

namespace ElastiCacheRbac.Audit.Rules;

/// <summary>A quota is nearly used up.</summary>
internal sealed class QuotaNearlyUsed() : AuditRule(
    "EC018",
    AuditSeverity.Warning,
    "A quota is nearly used up",
    "The service allows 1,000 users and 100 user groups in an account and region, and 100 users in a group, unless AWS raised "
    + "it. Told from 90 % on. Quotas and the mark can be given in the audit settings under 'quotas'.",
    "Delete users and groups that have no effect (EC006 and EC007 find them), or ask AWS for more.")
{
    internal override IEnumerable<AuditFinding> Find(AuditContext context)
    {
        AuditQuotas quotas = context.Settings.Quotas;
        if (IsNear(context.Users.Count, quotas.Users))
        {
            yield return Found(
                context, Used(context.Users.Count, quotas.Users, "users of the account and region"), "Get-EcRbacFinding -RuleId EC006 lists the users in no group; Remove-EcUser deletes them.");
        }

        if (IsNear(context.UserGroups.Count, quotas.UserGroups))
        {
            yield return Found(
                context, Used(context.UserGroups.Count, quotas.UserGroups, "user groups of the account and region"), "Get-EcRbacFinding -RuleId EC007 lists the groups on no cache; Remove-EcUserGroup deletes them.");
        }

        foreach (AuditedGroup group in context.UserGroups.Where(group => IsNear(group.Group.UserIds.Count, quotas.UsersPerGroup)))
        {
            yield return Found(
                context,
                group,
                Used(group.Group.UserIds.Count, quotas.UsersPerGroup, $"users of group '{group.Id}'"),
                $"Get-EcRbacFinding -RuleId EC012, EC020 tells which members may be spared; Remove-EcUserGroupMember -UserGroupId {group.Id} -UserId <user> takes them out.");
        }

        bool IsNear(int count, int quota) => count * 100L >= (long)quota * quotas.WarnAtPercent;
    }

    private static string Used(int count, int quota, string what) =>
        FormattableString.Invariant($"{count} of {quota} possible {what} are used ({count * 100L / Math.Max(quota, 1)} %).");
}
