using ElastiCacheRbac.AccessStrings.Languages;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Comparison;

/// <summary>Divides all command lines into parts that no command rule of some selectors tells apart.</summary>
internal static class CommandParts
{
    /// <summary>The parts of all commands.</summary>
    /// <param name="catalogue">The commands.</param>
    /// <param name="selectors">The selectors.</param>
    public static IEnumerable<CommandPart> Of(EngineCatalogue catalogue, IReadOnlyList<CommandSet> selectors) =>
        catalogue.AllCommands
            .Where(command => HasLines(command, catalogue.Dialect))
            .SelectMany(command => Of(command, catalogue, selectors))
            .Append(CommandPart.LaterCommands);

    /// <summary>The parts of a command: one, unless a selector allows it with a first argument only.</summary>
    /// <param name="command">A command or subcommand.</param>
    /// <param name="catalogue">Where it is from.</param>
    /// <param name="selectors">The selectors.</param>
    private static IReadOnlyList<CommandPart> Of(CommandInfo command, EngineCatalogue catalogue, IEnumerable<CommandSet> selectors)
    {
        IReadOnlyList<LineShape> shapes = catalogue.Shapes.Of(command);
        FirstArgument[] arguments = [.. selectors.SelectMany(commands => commands.FirstArgumentsOf(command)).Distinct(FirstArgumentComparer.Instance)];
        if (arguments.Length == 0 || command.Arity == 1)
        {
            return [new CommandPart(command, null, shapes, NameCondition.None)];
        }

        GlobAutomaton[][] words = [.. arguments.Select(argument => GlobAutomaton.Word(argument.Bytes))];
        return
        [
            .. arguments.Select((argument, i) => new CommandPart(command, argument, shapes, new NameCondition(words[i], []))),
            new CommandPart(command, null, shapes, new NameCondition([GlobAutomaton.Everything], [.. words.SelectMany(word => word)])),
        ];
    }

    /// <summary>Whether the command has lines that a rule can forbid: AUTH has none, nor has a container without a subcommand.</summary>
    private static bool HasLines(CommandInfo command, EngineDialect dialect)
    {
        bool isExempt = dialect.ExemptsOnlyAuth ? command.Name == "auth" : command.IsAlwaysAllowed;
        return !isExempt && (command.Subcommands.Count == 0 || command.Takes(1));
    }
}
