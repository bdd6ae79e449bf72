using ElastiCacheRbac.AccessStrings.Languages;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Comparison;

/// <summary>The languages of the selectors of one question, and what is known of how they lie to each other.</summary>
/// <param name="budget">What all searches together may cost.</param>
internal sealed class NameLanguages(SearchBudget budget)
{
    private const int KindCount = (int)NameKind.EveryKey + 1;

    private static readonly Glob All = new("*");

    private readonly Dictionary<Glob, GlobAutomaton> _automata = [];
    private readonly Dictionary<Glob, GlobAutomaton> _literals = [];
    private readonly Dictionary<string, NameLanguage> _languages = new(StringComparer.Ordinal);
    private readonly Dictionary<GlobAutomaton, int> _globs = [];
    private readonly Dictionary<NameCondition, int> _conditions = [];
    private readonly Dictionary<string, NameSearchResult> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Language, int Other), NameSearchResult> _knownPairs = [];
    private NameSearch? _search;

    /// <summary>The languages of a selector, by kind of use.</summary>
    public NameLanguage[] Of(Selector selector)
    {
        var languages = new NameLanguage[KindCount];
        for (int kind = 0; kind < KindCount; kind++)
        {
            languages[kind] = Share(Globs(selector, (NameKind)kind));
        }

        return languages;
    }

    /// <summary>The names that a pattern matches.</summary>
    public NameLanguage Of(Glob glob) => Share([Automaton(glob)]);

    /// <summary>One name: a pattern's own text.</summary>
    public NameLanguage OfLiteral(Glob glob) => Share([Literal(glob)]);

    /// <summary>Looks for a name of a language.</summary>
    public NameSearchResult FindAny(NameLanguage language, NameCondition condition) => FindOutside(language, condition, []);

    /// <summary>Looks for a name of a language that meets a condition and is not in another language.</summary>
    public NameSearchResult FindOutside(NameLanguage language, NameCondition condition, NameLanguage other)
    {
        if (condition != NameCondition.None)
        {
            return FindOutside(language, condition, [other]);
        }

        (int, int) pair = (language.Id, other.Id);
        if (!_knownPairs.TryGetValue(pair, out NameSearchResult known))
        {
            _knownPairs.Add(pair, known = Search(language, condition, [other]));
        }

        return known;
    }

    /// <summary>Looks for a name of a language that meets a condition and is in none of the other languages.</summary>
    public NameSearchResult FindOutside(NameLanguage language, NameCondition condition, IEnumerable<NameLanguage> others)
    {
        NameLanguage[] outside = [.. others.Distinct().OrderBy(other => other.Id)];
        string question = FormattableString.Invariant($"{language.Id}/{Number(_conditions, condition)}/{string.Join(",", outside.Select(other => other.Id))}");
        if (!_known.TryGetValue(question, out NameSearchResult known))
        {
            _known.Add(question, known = Search(language, condition, outside));
        }

        return known;
    }

    /// <summary>Looks for a name that is in two languages and meets a condition.</summary>
    public NameSearchResult FindCommon(NameLanguage one, NameLanguage other, NameCondition condition) =>
        Find(
            from glob in one.Globs
            from second in other.Globs
            from word in condition.OneOf
            select new[] { glob, second, word },
            condition.NoneOf);

    private NameSearchResult Search(NameLanguage language, NameCondition condition, NameLanguage[] others)
    {
        if (condition == NameCondition.None && Array.IndexOf(others, language) >= 0)
        {
            return NameSearchResult.Nothing;
        }

        HashSet<GlobAutomaton> none = [.. others.SelectMany(other => other.Globs), .. condition.NoneOf];
        return Find(language.Globs.SelectMany(_ => condition.OneOf, (glob, word) => new[] { glob, word }), none);
    }

    private NameSearchResult Find(IEnumerable<GlobAutomaton[]> alternatives, IReadOnlyCollection<GlobAutomaton> none)
    {
        GlobAutomaton[][] lists = [.. alternatives.Select(all => Array.FindAll(all, glob => glob != GlobAutomaton.Everything))];
        _search ??= new NameSearch(_automata.Values.Concat(_literals.Values).Append(GlobAutomaton.Everything), budget);
        IEnumerable<GlobAutomaton> globs = lists.SelectMany(all => all).Concat(none);
        NameSearch search = globs.All(_search.Knows) ? _search : new NameSearch(globs, budget);
        return search.Find(lists, none);
    }

    private IEnumerable<GlobAutomaton> Globs(Selector selector, NameKind kind) => kind switch
    {
        NameKind.Channel when !selector.AllChannels => selector.ChannelPatterns.Select(Automaton),
        NameKind.ChannelPattern when !selector.AllChannels => selector.ChannelPatterns.Select(Literal),
        NameKind.Channel or NameKind.ChannelPattern => [GlobAutomaton.Everything],
        _ when selector.AllKeys => [GlobAutomaton.Everything],
        NameKind.EveryKey => selector.KeyPatterns.Any(key => (key.Access & KeyAccess.Read) != 0 && key.Pattern.Equals(All)) ? [GlobAutomaton.Everything] : [],
        _ => selector.KeyPatterns.Where(key => (key.Access & (KeyAccess)kind) == (KeyAccess)kind).Select(key => Automaton(key.Pattern)),
    };

    private NameLanguage Share(IEnumerable<GlobAutomaton> globs)
    {
        GlobAutomaton[] distinct = [.. globs.Where(glob => !glob.IsEmpty).Distinct()];
        string key = string.Join(",", distinct.Select(glob => Number(_globs, glob)).OrderBy(number => number));
        if (!_languages.TryGetValue(key, out NameLanguage? language))
        {
            _languages.Add(key, language = new NameLanguage(_languages.Count, distinct));
        }

        return language;
    }

    private static int Number<T>(Dictionary<T, int> numbers, T item)
        where T : notnull
    {
        if (!numbers.TryGetValue(item, out int number))
        {
            numbers.Add(item, number = numbers.Count);
        }

        return number;
    }

    private GlobAutomaton Automaton(Glob glob) => Memorize(_automata, glob, GlobAutomaton.Of);

    private GlobAutomaton Literal(Glob glob) => Memorize(_literals, glob, g => GlobAutomaton.Literal(g.Bytes.Span));

    private static GlobAutomaton Memorize(Dictionary<Glob, GlobAutomaton> memory, Glob glob, Func<Glob, GlobAutomaton> make)
    {
        if (!memory.TryGetValue(glob, out GlobAutomaton? automaton))
        {
            memory.Add(glob, automaton = make(glob));
        }

        return automaton;
    }
}
