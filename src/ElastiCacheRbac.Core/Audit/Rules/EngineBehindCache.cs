using ElastiCacheRbac.AccessStrings.Printing;
using ElastiCacheRbac.Audit.Auditing;
using ElastiCacheRbac.Identifiers;

namespace ElastiCacheRbac.Audit.Rules;

/// <summary>A redis user or group is used on Valkey caches only.</summary>
internal sealed class EngineBehindCache() : AuditRule(
    "EC014",
    AuditSeverity.Information,
    "A redis user or group is used on Valkey caches only",
    "Users and groups of engine redis work on Valkey caches, but keep what redis allows, such as users without a password. "
    + "Groups, and users whose groups are of engine valkey already, can be upgraded, and cannot go back.",
    "Upgrade: Set-EcUserGroup <group> -Engine valkey, Set-EcUser <user> -Engine valkey.")
{
    internal override IEnumerable<AuditFinding> Find(AuditContext context) => GroupsBehind(context).Concat(UsersBehind(context));

    private IEnumerable<AuditFinding> GroupsBehind(AuditContext context) =>
        from g in context.UserGroups
        where g.Group.Engine == CacheEngine.Redis && g.Caches.Count > 0 && g.Caches.All(cache => cache.IsValkey)
        let open = g.Members.Where(member => member.NeedsNoPassword).Select(member => $"'{member.User.UserId}'").ToArray()
        select Found(
            context,
            g,
            $"Group '{g.Id}' is of engine redis, but guards Valkey caches only: {NameList.Of(g.Caches)}."
            + (open.Length == 0 ? "" : $" A valkey group takes no users without a password: {NameList.Of(open)}."),
            $"Set-EcUserGroup {g.Id} -Engine valkey" + (open.Length == 0 ? "" : $", after Set-EcUser -Password or Set-EcDefaultUser for {NameList.Of(open)}"));

    private IEnumerable<AuditFinding> UsersBehind(AuditContext context) =>
        from user in context.Users
        where user.User.Engine == CacheEngine.Redis && user.UserGroups.Count > 0 && user.UserGroups.TrueForAll(g => g.Group.Engine == CacheEngine.Valkey)
        select Found(
            context,
            user,
            $"User '{user.User.UserId}' is of engine redis, but is used by valkey groups only: {NameList.Of([.. user.UserGroups.Select(g => g.Id)])}.",
            $"Set-EcUser {user.User.UserId} -Engine valkey");
}
