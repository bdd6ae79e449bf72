using System.Collections;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.Completion;

/// <summary>Completes command categories.</summary>
public sealed class CategoryCompleter : EcCompleter
{
    private protected override IEnumerable<Candidate> Complete(string word, IDictionary parameters) =>
        Beginning(word.TrimStart('@'), Engine(parameters).Catalogue.Categories.Prepend(EngineCatalogue.EveryCommand));
}
