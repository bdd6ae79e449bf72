using ElastiCacheRbac.AccessStrings.Languages;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Comparison;

/// <summary>Compares what two policies allow, part by part.</summary>
internal sealed class PolicyComparer
{
    /// <summary>The selectors of a policy that can be told by the bits of a number.</summary>
    private const int MaximumKnown = 64;

    private readonly EngineCatalogue _catalogue;
    private readonly NameLanguages _languages;
    private readonly LineCoverage _coverage;
    private readonly SelectorNames[] _before;
    private readonly SelectorNames[] _after;
    private readonly Dictionary<(ulong Before, ulong After, int Shapes), PartChange> _known = [];

    public PolicyComparer(Policy before, Policy after, SearchBudget budget)
    {
        _catalogue = before.Catalogue;
        _languages = new NameLanguages(budget);
        _coverage = new LineCoverage(_languages);
        _before = Names(before);
        _after = Names(after);
    }

    /// <summary>Whether two policies are proven to allow the same.</summary>
    public static bool AreEqual(Policy one, Policy other, SearchBudget budget)
    {
        var comparer = new PolicyComparer(one, other, budget);
        return comparer.Parts().All(part => comparer.Compare(part) is { Gains: false, Loses: false });
    }

    /// <summary>The patterns that allow names which no pattern allowed.</summary>
    public PatternChanges PatternsGained() => new(_languages, _after, _before);

    /// <summary>The patterns that allowed names which no pattern allows now.</summary>
    public PatternChanges PatternsLost() => new(_languages, _before, _after);

    /// <summary>All command lines, in parts that no rule of the two policies divides.</summary>
    public IEnumerable<CommandPart> Parts() => _catalogue.Parts.Of([.. _before.Concat(_after).Select(names => names.Selector.Commands)]);

    /// <summary>What became of the lines of a part. Parts that the same selectors allow, and whose lines use names alike, are compared once.</summary>
    public PartChange Compare(CommandPart part)
    {
        if (part.Condition != NameCondition.None || _before.Length > MaximumKnown || _after.Length > MaximumKnown)
        {
            return CompareLines(part);
        }

        (ulong, ulong, int) key = (BitsOf(_before, part), BitsOf(_after, part), part.Shapes.Id);
        if (!_known.TryGetValue(key, out PartChange change))
        {
            _known.Add(key, change = CompareLines(part));
        }

        return change;
    }

    /// <summary>Whether both policies may allow one line of a part.</summary>
    public bool MayMeet(CommandPart part) =>
        (from before in Allowing(_before, part)
         from after in Allowing(_after, part)
         from shape in part.Shapes.Shapes
         select _coverage.Meet(before, after, shape, part.Condition)).Any(meet => meet != false);

    private PartChange CompareLines(CommandPart part)
    {
        SelectorNames[] before = Allowing(_before, part);
        SelectorNames[] after = Allowing(_after, part);
        return new PartChange(AllowAny(before, part), AllowAny(after, part), !AreCovered(after, before, part), !AreCovered(before, after, part));
    }

    private bool AllowAny(SelectorNames[] selectors, CommandPart part) =>
        selectors.Any(names => part.Shapes.Shapes.Any(shape => _coverage.AllowsAny(names, shape, part.Condition) != false));

    private bool? AreCovered(SelectorNames[] selectors, SelectorNames[] by, CommandPart part)
    {
        bool? covered = true;
        foreach (SelectorNames names in selectors)
        {
            foreach (LineShape shape in part.Shapes.Shapes)
            {
                covered &= _coverage.IsCovered(names, by, shape, part.Condition);
            }
        }

        return covered;
    }

    private SelectorNames[] Names(Policy policy) =>
        [.. policy.Selectors.Select(selector => new SelectorNames(selector, _languages.Of(selector)))];

    /// <summary>The selectors whose command rules allow a part.</summary>
    private static SelectorNames[] Allowing(SelectorNames[] selectors, CommandPart part) =>
        Array.FindAll(selectors, names => part.IsAllowedBy(names.Selector.Commands));

    /// <summary>The selectors whose command rules allow a part, a bit for each.</summary>
    private static ulong BitsOf(SelectorNames[] selectors, CommandPart part)
    {
        ulong bits = 0;
        for (int i = 0; i < selectors.Length; i++)
        {
            bits |= part.IsAllowedBy(selectors[i].Selector.Commands) ? 1UL << i : 0;
        }

        return bits;
    }
}
