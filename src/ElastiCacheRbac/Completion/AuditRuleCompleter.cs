using System.Collections;
using ElastiCacheRbac.Audit;

namespace ElastiCacheRbac.Completion;

/// <summary>Completes the IDs of audit rules, also from their names.</summary>
public sealed class AuditRuleCompleter : EcCompleter
{
    private protected override IEnumerable<Candidate> Complete(string word, IDictionary parameters) => AuditRules.All
        .Where(rule => rule.Id.StartsWith(word, StringComparison.OrdinalIgnoreCase) || rule.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
        .Select(rule => new Candidate(rule.Id, $"{rule.Id} {rule.Name}", rule.Title));
}
