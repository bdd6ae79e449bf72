using System.Collections;
using ElastiCacheRbac.Identifiers;

namespace ElastiCacheRbac.Completion;

/// <summary>Completes the engines that have users.</summary>
public sealed class CacheEngineCompleter : EcCompleter
{
    private protected override IEnumerable<Candidate> Complete(string word, IDictionary parameters) =>
        Beginning(word, [CacheEngine.Redis, CacheEngine.Valkey]);
}
