using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>A command that is allowed with one first argument only, such as <c>+select|0</c>.</summary>
/// <param name="Command">The command.</param>
/// <param name="Argument">The argument, as the rule gives it; compared without regard to case.</param>
public sealed record FirstArgument(CommandInfo Command, string Argument)
{
    internal byte[] Bytes { get; } = AsciiText.GetBytes(Argument);

    /// <summary>The rule.</summary>
    public override string ToString() => $"+{Command.Name}|{Argument}";
}
