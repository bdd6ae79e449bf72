using ElastiCacheRbac.AccessStrings.Printing;
using ElastiCacheRbac.AccessStrings.Reading;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>
/// A set of permissions that hold together: commands, the keys they may touch, the channels they may use. A user has a root selector, and from
/// engine 7.0 on may have more; a command is allowed if one selector allows all of it. Immutable.
/// </summary>
public sealed class Selector : IEquatable<Selector>
{
    private readonly KeyPattern[] _keyPatterns;
    private readonly Glob[] _channelPatterns;

    internal Selector(
        CommandSet commands, bool allKeys, KeyPattern[] keyPatterns, bool allChannels, Glob[] channelPatterns,
        bool allCommandsFlag = false, IReadOnlyList<CommandRule>? commandRules = null)
    {
        Commands = commands;
        AllKeys = allKeys;
        AllChannels = allChannels;
        AllCommandsFlag = allCommandsFlag;
        CommandRules = commandRules ?? [];
        _keyPatterns = keyPatterns;
        _channelPatterns = channelPatterns;
    }

    /// <summary>The commands and subcommands that are allowed.</summary>
    public CommandSet Commands { get; }

    /// <summary>Whether every key may be touched: <c>allkeys</c> or <c>~*</c>. There are no <see cref="KeyPatterns"/> then.</summary>
    public bool AllKeys { get; }

    /// <summary>The patterns of keys that may be touched, in the order they were given.</summary>
    public IReadOnlyList<KeyPattern> KeyPatterns => _keyPatterns;

    /// <summary>Whether every channel may be used. There are no <see cref="ChannelPatterns"/> then. Engine 6.0 has no channel rules and allows all.</summary>
    public bool AllChannels { get; }

    /// <summary>The patterns of channels that may be used, in the order they were given.</summary>
    public IReadOnlyList<Glob> ChannelPatterns => _channelPatterns;

    /// <summary>Whether no command was taken away since <c>+@all</c>: what engines before 7.0 report as the flag <c>allcommands</c>.</summary>
    internal bool AllCommandsFlag { get; }

    /// <summary>The command rules since the last that allowed or forbade everything, which engines from 7.2 on print.</summary>
    internal IReadOnlyList<CommandRule> CommandRules { get; }

    /// <summary>The key patterns for decisions: an array, whose walk is cheaper than that of <see cref="KeyPatterns"/>.</summary>
    internal ReadOnlySpan<KeyPattern> KeyPatternSpan => _keyPatterns;

    internal ReadOnlySpan<Glob> ChannelPatternSpan => _channelPatterns;

    /// <summary>The command rules as <c>ACL GETUSER</c> gives them, beginning with <c>+@all</c> or <c>-@all</c>; see <see cref="Policy.ToCanonicalText"/> for their order.</summary>
    public string DescribeCommands() => CanonicalText.Commands(this);

    /// <summary>The key rules as <c>ACL GETUSER</c> gives them from 7.0 on.</summary>
    public string DescribeKeys() => AllKeys ? "~*" : string.Join(" ", KeyPatterns);

    /// <summary>The channel rules as <c>ACL GETUSER</c> gives them from 7.0 on.</summary>
    public string DescribeChannels() => AllChannels ? "&*" : string.Join(" ", ChannelPatterns.Select(p => "&" + p));

    /// <summary>Whether both give the same permissions by the same patterns; the order of patterns does not matter.</summary>
    /// <param name="other">The other selector.</param>
    public bool Equals(Selector? other) =>
        other is not null && AllKeys == other.AllKeys && AllChannels == other.AllChannels && Commands.Equals(other.Commands)
        && new HashSet<KeyPattern>(_keyPatterns).SetEquals(other._keyPatterns)
        && new HashSet<Glob>(_channelPatterns).SetEquals(other._channelPatterns);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Selector);

    /// <inheritdoc/>
    public override int GetHashCode() => Commands.GetHashCode();
}
