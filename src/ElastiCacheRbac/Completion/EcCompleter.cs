using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.Completion;

/// <summary>The base of completers: takes quotes off and puts them on again, and never lets an error reach the prompt.</summary>
public abstract class EcCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            Quoting quoting = new(wordToComplete ?? "");
            return
            [
                .. Complete(quoting.Text, fakeBoundParameters ?? new Hashtable())
                    .Select(c => new CompletionResult(quoting.Apply(c.Text), c.ListItem, CompletionResultType.ParameterValue, c.ToolTip)),
            ];
        }
        catch (Exception)
        {
            // An error in the middle of typing helps nobody.
            return [];
        }
    }

    /// <summary>Finds what the word can become.</summary>
    /// <param name="word">The word, without quotes.</param>
    /// <param name="parameters">The parameters that the command line gives already, by name.</param>
    private protected abstract IEnumerable<Candidate> Complete(string word, IDictionary parameters);

    /// <summary>The engine version that the command line names; the newest if it names none.</summary>
    private protected static Engines.EngineVersion Engine(IDictionary parameters)
    {
        string? name = VersionTransformationAttribute.One(First(parameters["EngineVersion"]))?.ToString();
        return Engines.EngineVersion.TryParse(name, out Engines.EngineVersion? engine) ? engine! : Engines.EngineVersion.Newest;
    }

    /// <summary>A parameter's value, of several the first; null if it is not given.</summary>
    private protected static string? Given(IDictionary parameters, string name) => First(parameters[name])?.ToString();

    private static object? First(object? value) => value is object[] several ? several.FirstOrDefault() : value;

    /// <summary>The names that begin like a word, however written.</summary>
    private protected static IEnumerable<Candidate> Beginning(string word, IEnumerable<string> names) =>
        names.Where(name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase)).Select(name => new Candidate(name, name, name));

    /// <summary>A way to go on.</summary>
    /// <param name="Text">What takes the word's place.</param>
    /// <param name="ListItem">What a menu shows.</param>
    /// <param name="ToolTip">What it is.</param>
    private protected readonly record struct Candidate(string Text, string ListItem, string ToolTip);
}
