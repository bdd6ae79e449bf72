using ElastiCacheRbac.AccessStrings.Languages;
using ElastiCacheRbac.AccessStrings.Reading;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Comparison;

/// <summary>Divides all command lines of an engine version into parts that no command rule of some selectors tells apart.</summary>
internal sealed class CommandParts
{
    private readonly CommandPart[] _commands;

    public CommandParts(EngineCatalogue catalogue)
    {
        var shapes = new CommandShapes(catalogue.Dialect);
        _commands =
        [
            .. catalogue.AllCommands.Where(HasLines).Select(command => new CommandPart(command, null, shapes.Of(command), NameCondition.None)),
            new CommandPart(null, null, LineShapes.Any, NameCondition.None),
        ];
    }

    /// <summary>
    /// All parts: those of a command one after the other, first its first arguments that a selector names, last all others. The very last part is of
    /// the commands that the engine version does not have.
    /// </summary>
    /// <param name="selectors">What the selectors allow.</param>
    public IEnumerable<CommandPart> Of(IReadOnlyCollection<CommandSet> selectors)
    {
        ILookup<CommandInfo, FirstArgument> arguments = selectors
            .SelectMany(commands => commands.FirstArguments)
            .Distinct(FirstArgumentComparer.Instance)
            .ToLookup(argument => argument.Command);
        return arguments.Count == 0
            ? _commands
            : _commands.SelectMany(part => part.Command is null || part.Command.Arity == 1 ? [part] : Divide(part, [.. arguments[part.Command]]));
    }

    private static IEnumerable<CommandPart> Divide(CommandPart command, FirstArgument[] arguments)
    {
        if (arguments.Length == 0)
        {
            return [command];
        }

        GlobAutomaton[][] words = [.. arguments.Select(argument => GlobAutomaton.Word(argument.Bytes))];
        return
        [
            .. arguments.Zip(words, (argument, word) => command with { Argument = argument, Condition = new NameCondition(word, []) }),
            command with { Condition = new NameCondition([GlobAutomaton.Everything], [.. words.SelectMany(word => word)]) },
        ];
    }

    /// <summary>Whether the command has lines that a rule can forbid: AUTH has none, nor has a container without a subcommand.</summary>
    private static bool HasLines(CommandInfo command) => !command.IsAlwaysAllowed && (command.Subcommands.Count == 0 || command.Takes(1));
}
