using ElastiCacheRbac.Local.State;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>What state things are told to be in.</summary>
/// <remarks>
/// A change of one thing passes what hangs together with it through <c>modifying</c>: a user's groups and their caches, a group's members and
/// caches, and the members of the group that a cache gets or loses [seen, doc]. So the state told is worked out from those around,
/// and only the thing that was changed is marked.
/// </remarks>
internal static class Statuses
{
    public static string Of(UserRecord user, Account account) =>
        account.IsAnythingChanging && user.Status == Status.Active && account.GroupsOf(user.UserId).Any(g => IsChanging(g) || account.CachesOf(g.UserGroupId).Any(ChangesGroup))
            ? Status.Modifying
            : user.Status;

    public static string Of(UserGroupRecord group, Account account) =>
        account.IsAnythingChanging && group.Status == Status.Active && (IsAnyMemberChanging(group, account) || account.CachesOf(group.UserGroupId).Any(ChangesGroup))
            ? Status.Modifying
            : group.Status;

    public static string Of(IGuardedCache cache, Account account) =>
        account.IsAnythingChanging && cache.Status == Status.Available
        && cache.UserGroupIds.Select(id => account.UserGroups.Find(id)!).Any(g => IsChanging(g) || IsAnyMemberChanging(g, account))
            ? Status.Modifying
            : cache.Status;

    private static bool IsAnyMemberChanging(UserGroupRecord group, Account account) =>
        group.UserIds.Any(id => account.Users.Find(id)!.Status != Status.Active);

    private static bool IsChanging(UserGroupRecord group) => group.Status == Status.Modifying;

    private static bool ChangesGroup(IGuardedCache cache) =>
        cache.Status == Status.Modifying && !cache.NextUserGroupIds.SequenceEqual(cache.UserGroupIds);
}
