using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Comparison;

/// <summary>Command lines that a selector's command rules allow or forbid together: those of a command, or of a command with some first argument.</summary>
/// <param name="Command">The command; null for all that the engine version does not have.</param>
/// <param name="Argument">The first argument; null for all, or all others.</param>
/// <param name="Shapes">How the lines use names.</param>
/// <param name="Condition">What the first argument is or is not, for commands whose first argument is a name.</param>
internal sealed record CommandPart(CommandInfo? Command, FirstArgument? Argument, LineShapes Shapes, NameCondition Condition)
{
    /// <summary>As a rule names it.</summary>
    public string Name => Argument is null ? Command?.Name ?? "@all" : $"{Command!.Name}|{Argument.Argument}";

    /// <summary>Whether a selector's command rules allow these lines.</summary>
    public bool IsAllowedBy(CommandSet commands) =>
        Command is null ? commands.IncludesFuture
        : commands.Contains(Command) || (Argument is not null && commands.ContainsFirstArgument(Command, Argument.Bytes));
}
