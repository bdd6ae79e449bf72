using ElastiCacheRbac.AccessStrings.Languages;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Comparison;

/// <summary>Compares what two policies allow, part by part.</summary>
internal sealed class PolicyComparer
{
    private readonly EngineCatalogue _catalogue;
    private readonly NameLanguages _languages;
    private readonly LineCoverage _coverage;
    private readonly IReadOnlyList<SelectorNames> _before;
    private readonly IReadOnlyList<SelectorNames> _after;
    private readonly Dictionary<(string _before, string _after, object Shapes, NameCondition Condition), PartChange> _known = [];

    public PolicyComparer(Policy before, Policy after)
    {
        var budget = new SearchBudget();
        _catalogue = before.Catalogue;
        _languages = new NameLanguages(budget);
        _coverage = new LineCoverage(_languages, budget);
        _before = Names(before);
        _after = Names(after);
    }

    /// <summary>The patterns that allow names which no pattern allowed.</summary>
    public PatternChanges PatternsGained() => new(_languages, _after, _before);

    /// <summary>The patterns that allowed names which no pattern allows now.</summary>
    public PatternChanges PatternsLost() => new(_languages, _before, _after);

    /// <summary>All command lines, in parts that no rule of the two policies divides.</summary>
    public IEnumerable<CommandPart> Parts() => CommandParts.Of(_catalogue, [.. _before.Concat(_after).Select(names => names.Selector.Commands)]);

    /// <summary>What became of the lines of a part.</summary>
    public PartChange Compare(CommandPart part)
    {
        (string, string, object, NameCondition) key = (Mask(_before, part), Mask(_after, part), part.Shapes, part.Condition);
        if (!_known.TryGetValue(key, out PartChange change))
        {
            SelectorNames[] before = [.. _before.Where(names => part.IsAllowedBy(names.Selector.Commands))];
            SelectorNames[] after = [.. _after.Where(names => part.IsAllowedBy(names.Selector.Commands))];
            change = new PartChange(
                AllowAny(before, part),
                AllowAny(after, part),
                !AreCovered(after, before, part),
                !AreCovered(before, after, part));
            _known.Add(key, change);
        }

        return change;
    }

    /// <summary>Whether both policies may allow one line of a part.</summary>
    public bool MayMeet(CommandPart part) =>
        (from before in _before.Where(names => part.IsAllowedBy(names.Selector.Commands))
         from after in _after.Where(names => part.IsAllowedBy(names.Selector.Commands))
         from shape in part.Shapes
         select _coverage.Meet(before, after, shape, part.Condition)).Any(meet => meet != false);

    private bool AllowAny(SelectorNames[] selectors, CommandPart part) =>
        selectors.Any(names => part.Shapes.Any(shape => _coverage.AllowsAny(names, shape, part.Condition) != false));

    private bool? AreCovered(SelectorNames[] selectors, SelectorNames[] by, CommandPart part)
    {
        bool? covered = true;
        foreach (SelectorNames names in selectors)
        {
            foreach (LineShape shape in part.Shapes)
            {
                covered &= _coverage.IsCovered(names, by, shape, part.Condition);
            }
        }

        return covered;
    }

    private IReadOnlyList<SelectorNames> Names(Policy policy) =>
        [.. policy.Selectors.Select(selector => new SelectorNames(selector, _languages.Of(selector)))];

    private static string Mask(IReadOnlyList<SelectorNames> selectors, CommandPart part) =>
        new([.. selectors.Select(names => part.IsAllowedBy(names.Selector.Commands) ? '1' : '0')]);
}
