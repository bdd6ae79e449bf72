using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>What a <see cref="Policy"/> decides of a command line.</summary>
public readonly record struct Decision
{
    internal Decision(Verdict verdict, CommandInfo? command, int argument = 0, int selector = 0)
    {
        Verdict = verdict;
        Command = command;
        Argument = argument;
        Selector = selector;
    }

    /// <summary>Whether it is allowed, and if not, for the sake of what.</summary>
    public Verdict Verdict { get; }

    /// <summary>Whether the user may run it.</summary>
    public bool IsAllowed => Verdict == Verdict.Allow;

    /// <summary>The command, or the subcommand, that the line runs; null if there is none.</summary>
    public CommandInfo? Command { get; }

    /// <summary>The position of the key or channel that is denied, among the arguments with the command's name at 0.</summary>
    public int Argument { get; }

    /// <summary>The selector that allowed it, or that came closest to: a position in <see cref="Policy.Selectors"/>.</summary>
    public int Selector { get; }
}
