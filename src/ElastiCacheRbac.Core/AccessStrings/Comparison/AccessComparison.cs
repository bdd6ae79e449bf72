using ElastiCacheRbac.AccessStrings.Languages;

namespace ElastiCacheRbac.AccessStrings.Comparison;

/// <summary>What becomes of a user's access when one access string is replaced by another: by meaning, never by text.</summary>
/// <remarks>
/// A policy stands for the command lines that it allows, as the engine decides: those of which one selector allows the command, every key for
/// what the command does to it, and every channel. Two policies are compared as such sets of lines. That is exact, selectors included: a line
/// with two keys that no selector allows together is seen; how it is decided stands at <see cref="LineCoverage"/>, and patterns are compared as
/// languages (<see cref="Languages.NameSearch"/>), never by text. What cannot be decided in bounded time is said to be
/// <see cref="AccessRelation.NotProven"/>. On and off are told apart from that: they decide who can log in, not what is allowed then.
/// What only ElastiCache takes away is left out of account: it takes it away on either side.
/// </remarks>
public sealed class AccessComparison
{
    private const string PatternSubscription = "psubscribe";

    private AccessComparison(Policy before, Policy after)
    {
        Before = before;
        After = after;
        var comparer = new PolicyComparer(before, after, new SearchBudget());
        var commands = new CommandChanges(comparer);
        Relation = commands.Relation;
        CommandsGained = commands.Gained;
        CommandsLost = commands.Lost;
        CommandsWidened = commands.Widened;
        CommandsNarrowed = commands.Narrowed;
        CommandsNotProven = commands.NotProven;
        LaterCommands = commands.LaterCommands;
        if (Relation != AccessRelation.Equal)
        {
            PatternChanges gains = comparer.PatternsGained();
            PatternChanges losses = comparer.PatternsLost();
            KeysGained = gains.Keys();
            KeysLost = losses.Keys();
            ChannelsGained = gains.Channels(toTheLetter: CommandsGained.Concat(CommandsWidened).Contains(PatternSubscription));
            ChannelsLost = losses.Channels(toTheLetter: CommandsLost.Concat(CommandsNarrowed).Contains(PatternSubscription));
            ArePatternsProven = gains.AreProven && losses.AreProven;
        }

        Summary = ComparisonSummary.Of(this);
    }

    /// <summary>What was allowed.</summary>
    public Policy Before { get; }

    /// <summary>What is allowed now.</summary>
    public Policy After { get; }

    /// <summary>How what is allowed now lies to what was allowed, on and off aside.</summary>
    public AccessRelation Relation { get; }

    /// <summary>Whether nothing changes at all: what is allowed, on or off, and whether payloads are sanitized.</summary>
    public bool IsEqual => Relation == AccessRelation.Equal && Before.Enabled == After.Enabled && SkippedSanitizingBefore == SkipsSanitizingAfter;

    /// <summary>
    /// The commands and subcommands that could not be used at all, with any key or channel, and can be now; <c>command|argument</c> for a first
    /// argument.
    /// </summary>
    public IReadOnlyList<string> CommandsGained { get; }

    /// <summary>The commands and subcommands that could be used and cannot be any more, with no key or channel.</summary>
    public IReadOnlyList<string> CommandsLost { get; }

    /// <summary>The commands that could be used, and can be used now with more keys, channels or first arguments.</summary>
    public IReadOnlyList<string> CommandsWidened { get; }

    /// <summary>The commands that still can be used, but not with every key, channel or first argument any more.</summary>
    public IReadOnlyList<string> CommandsNarrowed { get; }

    /// <summary>The commands of which it is not known whether all changes were found; empty unless the patterns are very intricate.</summary>
    public IReadOnlyList<string> CommandsNotProven { get; }

    /// <summary>The relation for commands that this engine version does not have, as modules and later versions bring them: <c>+@all</c> allows them too.</summary>
    public AccessRelation LaterCommands { get; }

    /// <summary>The key patterns that allow keys which no pattern allowed, with the access that is new. Empty if nothing that is allowed changes.</summary>
    public IReadOnlyList<KeyPattern> KeysGained { get; } = [];

    /// <summary>The key patterns that allowed keys which no pattern allows now, with the access that is lost.</summary>
    public IReadOnlyList<KeyPattern> KeysLost { get; } = [];

    /// <summary>The channel patterns that allow channels which no pattern allowed.</summary>
    public IReadOnlyList<Glob> ChannelsGained { get; } = [];

    /// <summary>The channel patterns that allowed channels which no pattern allows now.</summary>
    public IReadOnlyList<Glob> ChannelsLost { get; } = [];

    /// <summary>Whether all key and channel patterns gained and lost were found; true unless the patterns are very intricate.</summary>
    public bool ArePatternsProven { get; } = true;

    /// <summary>The effect in a sentence.</summary>
    public string Summary { get; }

    /// <summary>Whether RESTORE checked nothing of its payload in depth before.</summary>
    internal bool SkippedSanitizingBefore => (Before.UserFlags & UserFlags.SkipSanitizePayload) != 0;

    /// <summary>Whether RESTORE checks nothing of its payload in depth now.</summary>
    internal bool SkipsSanitizingAfter => (After.UserFlags & UserFlags.SkipSanitizePayload) != 0;

    /// <summary>Compares two policies of one engine version.</summary>
    /// <param name="before">What was allowed.</param>
    /// <param name="after">What is allowed now.</param>
    /// <exception cref="ArgumentException">They are of different engine versions, whose commands differ.</exception>
    public static AccessComparison Compare(Policy before, Policy after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return before.Catalogue == after.Catalogue
            ? new AccessComparison(before, after)
            : throw new ArgumentException($"A policy of {after.Catalogue.Version} cannot be compared with one of {before.Catalogue.Version}.", nameof(after));
    }

    /// <summary>The effect in a sentence.</summary>
    public override string ToString() => Summary;
}
