using ElastiCacheRbac.Accounts;

namespace ElastiCacheRbac.DesiredState.Planning;

/// <summary>Counts the changes of a plan in words.</summary>
internal static class PlanSummary
{
    public static string Of(IReadOnlyList<RbacChange> changes)
    {
        if (changes.Count == 0)
        {
            return "Nothing to change.";
        }

        string[] parts =
        [
            .. Count(changes, ResourceType.User, "user"),
            .. Count(changes, ResourceType.UserGroup, "user group"),
            .. Count(changes, ResourceType.ReplicationGroup, "replication group"),
            .. Count(changes, ResourceType.ServerlessCache, "serverless cache"),
        ];
        return FormattableString.Invariant($"{Plural(changes.Count, "change")}: {string.Join("; ", parts)}.");
    }

    private static IEnumerable<string> Count(IReadOnlyList<RbacChange> changes, ResourceType type, string name) =>
        changes.Where(c => c.ResourceType == type).GroupBy(c => c.Kind).OrderBy(g => g.Key)
            .Select(g => $"{g.Key.ToString().ToLowerInvariant()} {Plural(g.Count(), name)}");

    private static string Plural(int count, string name) => FormattableString.Invariant($"{count} {name}{(count == 1 ? "" : "s")}");
}
