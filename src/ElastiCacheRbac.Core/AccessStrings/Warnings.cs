using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>Finds what an engine accepts but hardly anyone means.</summary>
internal static class Warnings
{
    public static void Find(IReadOnlyList<AccessRule> rules, EngineCatalogue catalogue, FindingList findings)
    {
        if (!rules.Any(r => r.Kind is AccessRuleKind.On or AccessRuleKind.Off))
        {
            findings.AddWarning(FindingKind.NeitherOnNorOff, 0, 0, Texts.NeitherOnNorOff());
        }

        _ = catalogue;
    }
}
