namespace ElastiCacheRbac.UserGroups;

/// <summary>Changes of a group's members that are under way.</summary>
/// <param name="UserIdsToAdd">The users that are becoming members.</param>
/// <param name="UserIdsToRemove">The users that are ceasing to be members.</param>
public sealed record UserGroupPendingChanges(IReadOnlyList<string> UserIdsToAdd, IReadOnlyList<string> UserIdsToRemove)
{
    /// <summary>The changes as <c>+added -removed</c>.</summary>
    public override string ToString() =>
        string.Join(" ", UserIdsToAdd.Select(id => "+" + id).Concat(UserIdsToRemove.Select(id => "-" + id)));
}
