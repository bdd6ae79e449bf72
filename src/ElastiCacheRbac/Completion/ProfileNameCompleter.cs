using System.Collections;

namespace ElastiCacheRbac.Completion;

/// <summary>Completes credential profiles of the shared AWS configuration.</summary>
public sealed class ProfileNameCompleter : EcCompleter
{
    private protected override IEnumerable<Candidate> Complete(string word, IDictionary parameters) => Beginning(word, ProfileNames.Read());
}
