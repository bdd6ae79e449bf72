using ElastiCacheRbac.AccessStrings.Reading;

namespace ElastiCacheRbac.AccessStrings.Printing;

/// <summary>Finds patterns that another pattern of the same selector covers, where that is plain to see: equal, a prefix with a star, a single name.</summary>
internal static class CoveredPatterns
{
    /// <summary>Every pattern is compared with every other, so of very many only the first are.</summary>
    private const int MaximumPatterns = 64;

    public static void Find(IReadOnlyList<AccessRule> rules, FindingList findings)
    {
        Find(rules, AccessRuleKind.KeyPattern, findings);
        Find(rules, AccessRuleKind.ChannelPattern, findings);
    }

    private static void Find(IReadOnlyList<AccessRule> rules, AccessRuleKind kind, FindingList findings)
    {
        List<AccessRule> patterns = [];
        foreach (AccessRule rule in rules)
        {
            if (rule.Kind == kind && patterns.Count < MaximumPatterns)
            {
                patterns.Add(rule);
            }
        }

        for (int i = 0; i < patterns.Count && findings.WantsWarnings; i++)
        {
            if (FindCover(patterns, patterns[i]) is { } by)
            {
                findings.AddWarning(FindingKind.PatternCovered, patterns[i], Texts.PatternCovered(patterns[i].Text, by.Text, by.Offset));
            }
        }
    }

    /// <summary>The pattern that makes another one too many: of two that cover each other, the earlier.</summary>
    private static AccessRule? FindCover(List<AccessRule> patterns, AccessRule pattern)
    {
        foreach (AccessRule other in patterns)
        {
            if (other != pattern && Covers(other, pattern) && (other.Offset < pattern.Offset || !Covers(pattern, other)))
            {
                return other;
            }
        }

        return null;
    }

    private static bool Covers(AccessRule wide, AccessRule narrow) =>
        (wide.Access & narrow.Access) == narrow.Access && Covers(wide.Pattern!, narrow.Pattern!);

    private static bool Covers(Glob wide, Glob narrow) =>
        wide.Equals(narrow)
        || (narrow.IsLiteral && wide.Matches(narrow.Bytes.Span))
        || (wide.IsPrefix && narrow.LiteralPrefix.StartsWith(wide.LiteralPrefix))
        || (wide.IsAnything && narrow.Bytes.Length > 0);
}
