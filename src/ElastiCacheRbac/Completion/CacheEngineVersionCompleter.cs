using System.Collections;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.Completion;

/// <summary>Completes version numbers of a cache's engine, newest first.</summary>
public sealed class CacheEngineVersionCompleter : EcCompleter
{
    private protected override IEnumerable<Candidate> Complete(string word, IDictionary parameters) =>
        EngineVersion.Known.Reverse()
            .Where(v => v.Number.StartsWith(word, StringComparison.Ordinal)
                && (Given(parameters, "Engine") is not { } engine || string.Equals(v.Engine, engine, StringComparison.OrdinalIgnoreCase)))
            .Select(v => new Candidate(v.Number, v.Number, $"{v.Engine} {v.Number}"));
}
