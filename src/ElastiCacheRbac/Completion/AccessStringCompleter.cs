using System.Collections;
using ElastiCacheRbac.AccessStrings.Completion;

namespace ElastiCacheRbac.Completion;

/// <summary>Completes the last rule of an access string: categories, commands, subcommands, the beginnings of key and channel patterns.</summary>
public sealed class AccessStringCompleter : EcCompleter
{
    private protected override IEnumerable<Candidate> Complete(string word, IDictionary parameters) =>
        RuleCompletion.Complete(word, Engine(parameters)).Select(c => new Candidate(c.Text, c.Rule, c.Description));
}
