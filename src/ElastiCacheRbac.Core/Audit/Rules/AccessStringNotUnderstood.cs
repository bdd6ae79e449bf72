using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.AccessStrings.Printing;
using ElastiCacheRbac.Audit.Auditing;

namespace ElastiCacheRbac.Audit.Rules;

/// <summary>A cache's engine version does not understand an access string.</summary>
internal sealed class AccessStringNotUnderstood() : AuditRule(
    "EC015",
    AuditSeverity.Warning,
    "A cache's engine version does not understand an access string",
    "Access strings name no engine version. A rule that the engine of a cache does not know, such as a selector or %R~ before "
    + "7.0, gives nothing there, or keeps the group from working. Judged where the engine version of the cache is known; "
    + "commands of modules are not judged.",
    "Use rules that the cache's engine knows, Test-EcAccessString -EngineVersion <version> tells which it does not, or "
    + "upgrade the cache.")
{
    internal override IEnumerable<AuditFinding> Find(AuditContext context) =>
        from user in context.Users
        from caches in user.Caches.Where(cache => cache.Engine is not null).GroupBy(cache => cache.Engine!)
        let mistakes = AccessStringCheck.Of(user.AccessOn(caches.Key)).Refusals.Where(finding => finding.Severity == FindingSeverity.Error).ToArray()
        where mistakes.Length > 0
        select Found(
            context,
            user,
            $"{caches.Key} of {NameList.Of([.. caches])} does not understand {NameList.Of([.. mistakes.Select(m => $"'{m.Rule}'").Distinct()])} "
            + $"in the access string of user '{user.User.UserId}'. {mistakes[0].Message}",
            $"Test-EcAccessString {CommandText.Quote(user.Access.Text)} -EngineVersion {caches.Key}, then Set-EcUser {user.User.UserId} -AccessString <access string>");
}
