using ElastiCacheRbac.AccessStrings;

namespace ElastiCacheRbac.Audit;

/// <summary>Patterns of resource IDs in audit settings: as key patterns, but that the case of letters does not matter, as in the IDs themselves.</summary>
internal static class ResourcePattern
{
    public static bool IsMatch(string pattern, string id) => new Glob(pattern.ToLowerInvariant()).Matches(id.ToLowerInvariant());
}
