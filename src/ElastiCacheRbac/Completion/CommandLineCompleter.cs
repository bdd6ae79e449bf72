using System.Collections;

namespace ElastiCacheRbac.Completion;

/// <summary>Completes the command, or the container and subcommand, that a command line begins with.</summary>
public sealed class CommandLineCompleter : EcCompleter
{
    private protected override IEnumerable<Candidate> Complete(string word, IDictionary parameters) =>
        Beginning(word, Engine(parameters).Catalogue.AllCommands
            .Where(c => c.Container is null != word.Contains(' '))
            .Select(c => c.Name.Replace('|', ' ').ToUpperInvariant()));
}
