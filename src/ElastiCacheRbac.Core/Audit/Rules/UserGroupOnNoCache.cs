using ElastiCacheRbac.Audit.Auditing;

namespace ElastiCacheRbac.Audit.Rules;

/// <summary>A user group guards no cache.</summary>
internal sealed class UserGroupOnNoCache() : AuditRule(
    "EC007",
    AuditSeverity.Information,
    "A user group guards no cache",
    "The group has no effect, but counts against the quota of user groups.",
    "Assign it to a cache, Set-EcAuthentication <replication group> -Mode Rbac -UserGroupId <group> or Set-EcServerlessCache "
    + "<cache> -UserGroupId <group>, or delete it, Remove-EcUserGroup <group>.")
{
    internal override IEnumerable<AuditFinding> Find(AuditContext context) =>
        from g in context.UserGroups
        where g.Caches.Count == 0
        select Found(
            context,
            g,
            $"Group '{g.Id}' guards no cache: its {g.Members.Count} users reach nothing through it.",
            $"Set-EcAuthentication <replication group> -Mode Rbac -UserGroupId {g.Id}, or Remove-EcUserGroup {g.Id}");
}
