using ElastiCacheRbac.AccessStrings.Reading;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Shortening;

/// <summary>Policies with one selector more, less or other than a given one.</summary>
internal static class SelectorEdits
{
    /// <summary>The policy with another selector in a place.</summary>
    public static Policy Replace(this Policy policy, int index, Selector selector) =>
        policy.With(policy.Selectors.Select((one, i) => i == index ? selector : one));

    /// <summary>The policy without a selector; without the root, it has one that allows nothing.</summary>
    public static Policy Without(this Policy policy, int index) => index == 0
        ? policy.Replace(0, Nothing(policy.Catalogue))
        : policy.With(policy.Selectors.Where((_, i) => i != index));

    /// <summary>The policy with other selectors, the first of which is the root.</summary>
    public static Policy With(this Policy policy, IEnumerable<Selector> selectors) =>
        new(policy.Catalogue, policy.UserFlags, [.. selectors]);

    /// <summary>A selector with other keys, channels or commands; those not given stay.</summary>
    public static Selector With(
        this Selector selector, CommandSet? commands = null, (bool All, KeyPattern[] Patterns)? keys = null, (bool All, Glob[] Patterns)? channels = null) => new(
        commands ?? selector.Commands,
        keys?.All ?? selector.AllKeys,
        keys?.Patterns ?? [.. selector.KeyPatterns],
        channels?.All ?? selector.AllChannels,
        channels?.Patterns ?? [.. selector.ChannelPatterns]);

    /// <summary>A selector that allows what either of two does, and by that at times more than both together.</summary>
    public static Selector Merge(Selector one, Selector other)
    {
        CommandBits bits = one.Commands.Bits.Clone();
        bits.Change(other.Commands.Bits, true);
        var commands = new CommandSet(
            one.Commands.Catalogue,
            bits,
            one.Commands.IncludesFuture || other.Commands.IncludesFuture,
            one.Commands.FirstArguments.Concat(other.Commands.FirstArguments).Distinct(FirstArgumentComparer.Instance));
        bool allKeys = one.AllKeys || other.AllKeys;
        bool allChannels = one.AllChannels || other.AllChannels;
        KeyPattern[] keys =
        [
            .. one.KeyPatterns.Concat(other.KeyPatterns)
                .GroupBy(key => key.Pattern)
                .Select(same => new KeyPattern(same.Key, same.Aggregate(KeyAccess.None, (access, key) => access | key.Access))),
        ];
        return new Selector(commands, allKeys, allKeys ? [] : keys, allChannels, allChannels ? [] : [.. one.ChannelPatterns.Union(other.ChannelPatterns)]);
    }

    private static Selector Nothing(EngineCatalogue catalogue) => new(
        new CommandSet(catalogue, new CommandBits(catalogue.AllCommands.Count), includesFuture: false),
        allKeys: false,
        keyPatterns: [],
        allChannels: !catalogue.Dialect.HasChannels,
        channelPatterns: []);
}
