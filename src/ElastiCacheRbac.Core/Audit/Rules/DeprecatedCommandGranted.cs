using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.AccessStrings.Printing;
using ElastiCacheRbac.Audit.Auditing;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.Audit.Rules;

/// <summary>An access string names a deprecated command.</summary>
internal sealed class DeprecatedCommandGranted() : AuditRule(
    "EC017",
    AuditSeverity.Information,
    "An access string names a deprecated command",
    "The engine's makers advise against the command and name another that does the same. Told where the access string names "
    + "it on its own, not where a category holds it.",
    "Move the clients to the newer command, grant that, and leave the old one out: Set-EcUser <user> -AccessString.")
{
    internal override IEnumerable<AuditFinding> Find(AuditContext context) =>
        from user in context.Users
            // What is deprecated in versions later than those known here is not known either.
        where !user.Caches.Any(cache => cache.Engine is { IsApproximate: true })
        let named = Named(user.Access.Rules).Where(user.Access.Policy.Selectors.SelectMany(s => s.Commands.Commands).Contains).Distinct()
        let old = (from command in named
                   let instead = DeprecatedCommands.Replacement(command.Name, user.Engine)
                   where instead is not null
                   select $"{command.Name} ({instead})").ToArray()
        where old.Length > 0
        select Found(
            context,
            user,
            $"The access string of user '{user.User.UserId}' names what {user.Engine} advises against, in favour of others: {NameList.Of(old)}.",
            $"Move its clients over, then Set-EcUser {user.User.UserId} -AccessString <access string with the newer commands>");

    private static IEnumerable<CommandInfo> Named(IEnumerable<AccessRule> rules) => rules.SelectMany(rule =>
        rule.Kind == AccessRuleKind.Selector ? Named(rule.Rules) : rule is { Kind: AccessRuleKind.Command, Allows: true, Command: { } command } ? [command] : []);
}
