using ElastiCacheRbac.Accounts;

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
            .Select(g => $"{g.Key.ToString().ToLowerInvariant()} {Plural(g.Count(), type.InWords())}"));
        return FormattableString.Invariant($"{Plural(changes.Count, "change")}: {string.Join("; ", parts)}.");
    }

    private static string Plural(int count, string name) => FormattableString.Invariant($"{count} {name}{(count == 1 ? "" : "s")}");
}
