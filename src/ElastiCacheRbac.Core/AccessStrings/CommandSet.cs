using System.Diagnostics;
using ElastiCacheRbac.AccessStrings.Reading;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>The commands and subcommands that a selector allows: a bit for each, and first arguments. Immutable.</summary>
[DebuggerDisplay("{Count} commands")]
public sealed class CommandSet : IEquatable<CommandSet>
{
    private readonly FirstArgument[][]? _firstArguments;

    internal CommandSet(EngineCatalogue catalogue, CommandBits bits, bool includesFuture, IEnumerable<FirstArgument>? firstArguments = null)
    {
        Catalogue = catalogue;
        Bits = bits;
        IncludesFuture = includesFuture;
        FirstArguments = firstArguments is null ? [] : [.. firstArguments];
        if (FirstArguments.Count > 0)
        {
            _firstArguments = new FirstArgument[catalogue.AllCommands.Count][];
            foreach (IGrouping<CommandInfo, FirstArgument> group in FirstArguments.GroupBy(a => a.Command))
            {
                _firstArguments[group.Key.Id] = [.. group];
            }
        }
    }

    /// <summary>What the commands are taken from.</summary>
    public EngineCatalogue Catalogue { get; }

    /// <summary>Whether commands that the engine may get later are allowed too: the set began with <c>+@all</c>.</summary>
    public bool IncludesFuture { get; }

    /// <summary>The commands that are allowed with one first argument only, in the order of the rules.</summary>
    public IReadOnlyList<FirstArgument> FirstArguments { get; }

    /// <summary>How many commands and subcommands are allowed whole.</summary>
    public int Count => Bits.Count;

    /// <summary>The commands and subcommands that are allowed whole, by name.</summary>
    public IEnumerable<CommandInfo> Commands => Catalogue.AllCommands.Where(Contains);

    internal CommandBits Bits { get; }

    /// <summary>Whether a command or subcommand is allowed whole.</summary>
    /// <param name="command">A command of <see cref="Catalogue"/>.</param>
    public bool Contains(CommandInfo command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return Bits[command.Id];
    }

    /// <summary>Whether a command is allowed with this first argument.</summary>
    internal bool ContainsFirstArgument(CommandInfo command, ReadOnlySpan<byte> argument)
    {
        if (_firstArguments?[command.Id] is { } allowed)
        {
            foreach (FirstArgument candidate in allowed)
            {
                if (AsciiText.IsKeyword(argument, candidate.Bytes))
                {
                    return true;
                }
            }
        }

        return false;
    }

    internal IEnumerable<FirstArgument> FirstArgumentsOf(CommandInfo command) => _firstArguments?[command.Id] ?? [];

    /// <summary>Whether both allow the same.</summary>
    /// <param name="other">The other set.</param>
    public bool Equals(CommandSet? other) =>
        other is not null && Catalogue == other.Catalogue && IncludesFuture == other.IncludesFuture && Bits.Equals(other.Bits)
        && new HashSet<FirstArgument>(FirstArguments, FirstArgumentComparer.Instance).SetEquals(other.FirstArguments);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CommandSet);

    /// <inheritdoc/>
    public override int GetHashCode() => Bits.GetHashCode();
}
