using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Spelling;

namespace ElastiCacheRbac.DesiredState.Planning;

/// <summary>Counts the changes of a plan in words.</summary>
internal static class PlanSummary
{
    private static readonly ResourceType[] _types = [ResourceType.User, ResourceType.UserGroup, ResourceType.ReplicationGroup, ResourceType.ServerlessCache];

    public static string Of(IReadOnlyList<RbacChange> changes)
    {
        if (changes.Count == 0)
        {
            return "Nothing to change.";
        }

        IEnumerable<string> parts = _types.SelectMany(type => changes
            .Where(c => c.ResourceType == type)
            .GroupBy(c => c.Kind)
            .OrderBy(g => g.Key)
            .Select(g => $"{g.Key.ToString().ToLowerInvariant()} {CountedNoun.Of(g.Count(), type.InWords())}"));
        return $"{CountedNoun.Of(changes.Count, "change")}: {string.Join("; ", parts)}.";
    }
}
