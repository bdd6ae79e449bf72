using System.Collections;
using ElastiCacheRbac.Services.Connecting;

namespace ElastiCacheRbac.Completion;

/// <summary>Completes regions.</summary>
public sealed class RegionCompleter : EcCompleter
{
    private protected override IEnumerable<Candidate> Complete(string word, IDictionary parameters) =>
        KnownRegions.All
            .Where(region => region.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Select(region => new Candidate(region.Name, region.Name, region.DisplayName));
}
