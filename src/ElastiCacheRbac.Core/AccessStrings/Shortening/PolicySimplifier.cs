using ElastiCacheRbac.AccessStrings.Comparison;
using ElastiCacheRbac.AccessStrings.Languages;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Shortening;

/// <summary>Makes a policy simpler without changing what it allows. Each step is kept only if the comparison proves it harmless.</summary>
internal sealed class PolicySimplifier
{
    /// <summary>Above this number, selectors are not tried out with each other, nor patterns one by one.</summary>
    private const int MaximumTried = 20;

    private readonly SearchBudget _budget = new();

    private PolicySimplifier()
    {
    }

    /// <summary>A policy that allows the same, with fewer selectors and fewer or shorter patterns where that can be.</summary>
    public static Policy Simplify(Policy policy)
    {
        var simplifier = new PolicySimplifier();
        Policy simple = simplifier.MergeSelectors(ForEachSelector(policy, simplifier.DropUseless));
        return ForEachSelector(simple, simplifier.ShortenPatterns);
    }

    private static Policy ForEachSelector(Policy policy, Func<Policy, int, Policy> simplify)
    {
        for (int i = 0; i < policy.Selectors.Count; i++)
        {
            policy = simplify(policy, i);
        }

        return policy;
    }

    private Policy MergeSelectors(Policy policy)
    {
        Policy? simpler = policy;
        while (simpler is not null)
        {
            policy = simpler;
            simpler = policy.Selectors.Count > MaximumTried ? null : WithFewerSelectors(policy).FirstOrDefault(other => PolicyComparer.AreEqual(policy, other, _budget));
        }

        return policy;
    }

    private static IEnumerable<Policy> WithFewerSelectors(Policy policy)
    {
        for (int i = policy.Selectors.Count - 1; i > 0; i--)
        {
            yield return policy.Without(i);
            for (int j = 0; j < i; j++)
            {
                yield return policy.Replace(j, SelectorEdits.Merge(policy.Selectors[j], policy.Selectors[i])).Without(i);
            }
        }
    }

    /// <summary>Drops the patterns of keys or channels where no command can use them.</summary>
    private Policy DropUseless(Policy policy, int index) => TryChange(
        TryChange(policy, index, selector => selector.With(keys: (false, []))), index, selector => selector.With(channels: (false, [])));

    private Policy ShortenPatterns(Policy policy, int index)
    {
        policy = TryChange(policy, index, selector => WithFullAccess(selector, _ => true));
        for (int i = 0; i < Math.Min(policy.Selectors[index].KeyPatterns.Count, MaximumTried); i++)
        {
            policy = TryChange(policy, index, selector => WithFullAccess(selector, place => place == i));
        }

        policy = policy.Replace(index, policy.Selectors[index].With(keys: (policy.Selectors[index].AllKeys, PatternCover.Shorten(policy.Selectors[index].KeyPatterns))));
        return TryChange(policy, index, selector => selector.With(channels: (selector.AllChannels, PatternCover.Shorten(selector.ChannelPatterns))));
    }

    /// <summary>The shorter ~ in place of %R~ or %W~.</summary>
    private static Selector WithFullAccess(Selector selector, Func<int, bool> isChanged) => selector.With(keys:
        (selector.AllKeys, [.. selector.KeyPatterns.Select((key, place) => isChanged(place) ? new KeyPattern(key.Pattern, KeyAccess.ReadWrite) : key)]));

    private Policy TryChange(Policy policy, int index, Func<Selector, Selector> change)
    {
        Selector changed = change(policy.Selectors[index]);
        Policy other = policy.Replace(index, changed);
        return changed.Equals(policy.Selectors[index]) || !PolicyComparer.AreEqual(policy, other, _budget) ? policy : other;
    }
}
