using ElastiCacheRbac.AccessStrings.Languages;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Comparison;

/// <summary>Finds the patterns of some selectors that allow names which no pattern of other selectors allows.</summary>
/// <param name="languages">The languages of all these selectors.</param>
/// <param name="of">The selectors whose patterns are looked at.</param>
/// <param name="against">The selectors that may allow the same names.</param>
internal sealed class PatternChanges(NameLanguages languages, IReadOnlyList<SelectorNames> of, IReadOnlyList<SelectorNames> against)
{
    private static readonly Glob Everything = new("*");

    /// <summary>Whether all questions so far were decided.</summary>
    public bool AreProven { get; private set; } = true;

    /// <summary>The key patterns, each with the access that is new.</summary>
    public IReadOnlyList<KeyPattern> Keys() =>
    [
        .. of.SelectMany(names => names.Selector.AllKeys ? [new KeyPattern(Everything, KeyAccess.ReadWrite)] : names.Selector.KeyPatterns)
            .Select(key => new KeyPattern(key.Pattern, NewAccess(key)))
            .Where(key => key.Access != KeyAccess.None)
            .Distinct(),
    ];

    /// <summary>The channel patterns.</summary>
    /// <param name="toTheLetter">Whether it matters too that a pattern is among the others to the letter, as it does to PSUBSCRIBE.</param>
    public IReadOnlyList<Glob> Channels(bool toTheLetter) =>
    [
        .. of.SelectMany(names => names.Selector.AllChannels ? [Everything] : names.Selector.ChannelPatterns)
            .Where(channel => IsNew(languages.Of(channel), NameKind.Channel) || (toTheLetter && IsNew(languages.OfLiteral(channel), NameKind.ChannelPattern)))
            .Distinct(),
    ];

    private KeyAccess NewAccess(KeyPattern key)
    {
        NameLanguage language = languages.Of(key.Pattern);
        KeyAccess access = KeyAccess.None;
        foreach (KeyAccess one in new[] { KeyAccess.Read, KeyAccess.Write })
        {
            access |= (key.Access & one) != 0 && IsNew(language, (NameKind)one) ? one : KeyAccess.None;
        }

        // To read and write in one command, one pattern has to allow both.
        return access == KeyAccess.None && key.Access == KeyAccess.ReadWrite && IsNew(language, NameKind.ReadWrittenKey) ? KeyAccess.ReadWrite : access;
    }

    private bool IsNew(NameLanguage language, NameKind kind)
    {
        NameSearchResult found = languages.FindOutside(language, NameCondition.None, against.Select(names => names.Languages[(int)kind]));
        AreProven &= found.IsKnown;
        return found.Name is not null;
    }
}
