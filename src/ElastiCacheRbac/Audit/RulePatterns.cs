using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.Audit;

/// <summary>Finds audit rules by what a user types: identifiers, names, and wildcards of either.</summary>
internal static class RulePatterns
{
    /// <summary>The rules that are meant; all if nothing was typed.</summary>
    /// <exception cref="InvalidInputException">A plain one is no rule's: <c>AuditRuleUnknown</c>.</exception>
    public static IEnumerable<AuditRule> Find(string[]? rules) => IdentityPattern.From(rules)
        .SelectMany(pattern => pattern.Exact is { } id ? [AuditRules.Get(id)] : AuditRules.All.Where(rule => pattern.IsMatch(rule.Id) || pattern.IsMatch(rule.Name)));
}
