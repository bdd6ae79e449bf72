using ElastiCacheRbac.AccessStrings.Languages;

namespace ElastiCacheRbac.AccessStrings.Shortening;

/// <summary>Shortens the patterns of a selector, keeping the names that they allow.</summary>
internal static class PatternCover
{
    /// <summary>Shorter key patterns that allow the same keys for the same access.</summary>
    public static KeyPattern[] Shorten(IReadOnlyList<KeyPattern> keys) => DropCovered(
    [
        .. keys.GroupBy(key => key.Access, key => PatternText.Shorten(key.Pattern))
            .SelectMany(patterns => PatternText.Merge([.. patterns.Distinct()]), (patterns, pattern) => new KeyPattern(pattern, patterns.Key)),
    ]);

    /// <summary>Shorter channel patterns that allow the same channels; not the same to the letter, which matters to PSUBSCRIBE.</summary>
    public static Glob[] Shorten(IReadOnlyList<Glob> channels) => DropCovered(PatternText.Merge([.. channels.Select(PatternText.Shorten).Distinct()]));

    /// <summary>The key patterns without those that others cover.</summary>
    public static KeyPattern[] DropCovered(IReadOnlyList<KeyPattern> keys) =>
        DropCovered(keys, key => key.Pattern, (other, key) => (other.Access & key.Access) == key.Access);

    /// <summary>The channel patterns without those that others cover.</summary>
    public static Glob[] DropCovered(IReadOnlyList<Glob> channels) => DropCovered(channels, channel => channel, (_, _) => true);

    /// <summary>Drops each pattern whose names the others allow, the longest first.</summary>
    /// <param name="patterns">The patterns.</param>
    /// <param name="glob">The glob of a pattern.</param>
    /// <param name="allows">Whether a pattern allows for its names what another allows.</param>
    private static T[] DropCovered<T>(IReadOnlyList<T> patterns, Func<T, Glob> glob, Func<T, T, bool> allows)
        where T : class
    {
        Dictionary<T, GlobAutomaton> kept = patterns.ToDictionary(pattern => pattern, pattern => GlobAutomaton.Of(glob(pattern)));
        var search = new NameSearch(kept.Values, new SearchBudget());
        foreach (T pattern in patterns.OrderByDescending(pattern => pattern.ToString()!.Length))
        {
            GlobAutomaton[] others = [.. kept.Where(other => other.Key != pattern && allows(other.Key, pattern)).Select(other => other.Value)];
            if (search.Find(kept[pattern], others).IsNothing)
            {
                kept.Remove(pattern);
            }
        }

        return [.. patterns.Where(kept.ContainsKey)];
    }
}
