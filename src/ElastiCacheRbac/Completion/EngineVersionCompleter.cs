using System.Collections;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.Completion;

/// <summary>Completes engine versions, newest first.</summary>
public sealed class EngineVersionCompleter : EcCompleter
{
    private protected override IEnumerable<Candidate> Complete(string word, IDictionary parameters) =>
        EngineVersion.Known.Reverse()
            .Where(v => v.ToString().StartsWith(word, StringComparison.OrdinalIgnoreCase) || v.Number.StartsWith(word, StringComparison.Ordinal))
            .Select(v => new Candidate(v.ToString(), v.ToString(), $"{v.Engine} {v.Number}"));
}
