using System.Collections;

namespace ElastiCacheRbac.Completion;

/// <summary>Completes names of commands, and once a container is named, of its subcommands.</summary>
public sealed class CommandNameCompleter : EcCompleter
{
    private protected override IEnumerable<Candidate> Complete(string word, IDictionary parameters) =>
        Beginning(word, Engine(parameters).Catalogue.AllCommands.Where(c => c.Container is null || word.Contains('|')).Select(c => c.Name));
}
