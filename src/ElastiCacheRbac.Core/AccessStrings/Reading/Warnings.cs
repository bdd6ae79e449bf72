using ElastiCacheRbac.AccessStrings.Printing;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Reading;

/// <summary>Finds what an engine accepts but hardly anyone means.</summary>
internal static class Warnings
{
    public static void Find(IReadOnlyList<AccessRule> rules, EngineCatalogue catalogue, FindingList findings)
    {
        if (!rules.Any(r => r.Kind is AccessRuleKind.On or AccessRuleKind.Off))
        {
            findings.AddWarning(FindingKind.NeitherOnNorOff, 0, 0, Texts.NeitherOnNorOff());
        }

        FindInSelector(rules, catalogue, findings);
        foreach (AccessRule selector in rules)
        {
            if (selector.Rules.Count > 0)
            {
                FindInSelector(selector.Rules, catalogue, findings);
            }
        }
    }

    private static void FindInSelector(IReadOnlyList<AccessRule> rules, EngineCatalogue catalogue, FindingList findings)
    {
        var later = new LaterRules(catalogue);
        for (int i = rules.Count - 1; i >= 0 && findings.WantsWarnings; i--)
        {
            if (later.Undoes(rules[i]))
            {
                AccessRule by = later.FirstOver(rules[i], rules.Skip(i + 1));
                findings.AddWarning(FindingKind.RuleUndone, rules[i], Texts.RuleUndone(rules[i].Text, by.Text, by.Offset));
            }

            later.Add(rules[i]);
        }

        CoveredPatterns.Find(rules, findings);
    }
}
