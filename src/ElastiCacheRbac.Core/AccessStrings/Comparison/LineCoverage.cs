using ElastiCacheRbac.AccessStrings.Languages;

namespace ElastiCacheRbac.AccessStrings.Comparison;

/// <summary>Decides whether every line of a command that one selector allows is allowed by one or another of several selectors.</summary>
/// <remarks>
/// A line is allowed by a selector that allows all of its names. So a line of <c>s</c> that none of <c>T</c> allows has for each <c>t</c> of
/// <c>T</c> a name that <c>s</c> allows and <c>t</c> does not. The names of a line are free of each other; hence there is such a line if,
/// and only if, each <c>t</c> can be given a place among the line's names such that at every place there is a name which <c>s</c> allows
/// and none of the <c>t</c> at that place does. The search tries such placements. Where a use takes any number of names, each
/// <c>t</c> can have a place of its own. With one selector on either side, this is inclusion of the patterns, use by use.
/// The answers are exact; null is 'not known', when the search would cost too much.
/// </remarks>
internal sealed class LineCoverage(NameLanguages languages)
{
    /// <summary>So many placements are tried at the most, of all questions together: more than a dozen selectors that all interplay take.</summary>
    private const int MaximumPlacements = 20_000;

    /// <summary>For more selectors at once no places are looked for.</summary>
    private const int MaximumPlaced = 500;

    private readonly SearchBudget _placements = new(MaximumPlacements);

    /// <summary>Whether a selector allows any line that uses names in this way.</summary>
    public bool? AllowsAny(SelectorNames selector, LineShape shape, NameCondition condition)
    {
        bool? any = true;
        foreach (NameUse use in shape.Uses)
        {
            any &= use.IsRequired ? IsFound(languages.FindAny(selector[use], For(use, condition))) : true;
        }

        return any;
    }

    /// <summary>Whether several selectors together allow every line that one allows and that uses names in this way.</summary>
    /// <param name="selector">The selector whose lines are looked at.</param>
    /// <param name="by">The selectors that may allow them; all allow the command itself.</param>
    /// <param name="shape">How the lines use names.</param>
    /// <param name="condition">What the first argument has to be.</param>
    public bool? IsCovered(SelectorNames selector, IReadOnlyList<SelectorNames> by, LineShape shape, NameCondition condition)
    {
        bool? any = AllowsAny(selector, shape, condition);
        if (any == false || by.Any(one => IsCoveredBy(selector, one, shape, condition)))
        {
            return true;
        }

        return by.Count > MaximumPlaced ? null : !(any & Escapes(selector, by, 0, shape, condition, [.. shape.Uses.Select(_ => new List<SelectorNames>())]));
    }

    /// <summary>Whether two selectors both allow some line that uses names in this way.</summary>
    public bool? Meet(SelectorNames one, SelectorNames other, LineShape shape, NameCondition condition)
    {
        bool? meet = true;
        foreach (NameUse use in shape.Uses.Where(use => use.IsRequired))
        {
            meet &= IsFound(languages.FindCommon(one[use], other[use], For(use, condition)));
        }

        return meet;
    }

    private bool IsCoveredBy(SelectorNames selector, SelectorNames one, LineShape shape, NameCondition condition) =>
        shape.Uses.All(use => languages.FindOutside(selector[use], For(use, condition), one[use]).IsNothing);

    /// <summary>Whether the selectors from an index on can be placed so that a line escapes all of them.</summary>
    /// <param name="selector">The selector that allows the line.</param>
    /// <param name="by">The selectors to escape.</param>
    /// <param name="index">The first that has no place yet.</param>
    /// <param name="shape">How the line uses names.</param>
    /// <param name="condition">What the first argument has to be.</param>
    /// <param name="placed">The selectors that have a place, by use; a use of any number needs no list.</param>
    private bool? Escapes(
        SelectorNames selector, IReadOnlyList<SelectorNames> by, int index, LineShape shape, NameCondition condition, List<SelectorNames>[] placed)
    {
        if (index == by.Count)
        {
            return true;
        }

        if (!_placements.TryTake(1))
        {
            return null;
        }

        bool? escapes = false;
        for (int i = 0; i < shape.Uses.Count; i++)
        {
            NameUse use = shape.Uses[i];
            bool? here = IsFound(use.IsMany || placed[i].Count == 0
                ? languages.FindOutside(selector[use], For(use, condition), by[index][use])
                : languages.FindOutside(selector[use], For(use, condition), placed[i].Append(by[index]).Select(other => other[use])));
            if (here == false)
            {
                continue;
            }

            placed[i].Add(by[index]);
            escapes |= here & Escapes(selector, by, index + 1, shape, condition, placed);
            placed[i].RemoveAt(placed[i].Count - 1);
            if (escapes == true || (here == true && use.IsMany))
            {
                // A place of its own takes nothing away from the selectors that follow: no other place can do better.
                return escapes;
            }
        }

        return escapes;
    }

    private static bool? IsFound(NameSearchResult result) => result.IsKnown ? result.Name is not null : null;

    private static NameCondition For(NameUse use, NameCondition condition) => use.IsFirstArgument ? condition : NameCondition.None;
}
