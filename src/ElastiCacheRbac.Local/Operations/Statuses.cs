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
        user.Status == Status.Active && GroupsOf(user, account).Any(g => IsChanging(g) || CachesOf(g, account).Any(ChangesGroup))
            ? Status.Modifying
            : user.Status;

    public static string Of(UserGroupRecord group, Account account) =>
        group.Status == Status.Active && (MembersOf(group, account).Any(IsChanging) || CachesOf(group, account).Any(ChangesGroup))
            ? Status.Modifying
            : group.Status;

    public static string Of(ReplicationGroupRecord cache, Account account) =>
        cache.Status == Status.Available && IsAnyChanging(cache.UserGroupIds, account) ? Status.Modifying : cache.Status;

    private static bool IsAnyChanging(IReadOnlyList<string> userGroupIds, Account account) =>
        userGroupIds.Select(id => account.UserGroups.Find(id)!).Any(g => IsChanging(g) || MembersOf(g, account).Any(IsChanging));

    private static bool IsChanging(UserRecord user) => user.Status != Status.Active;

    private static bool IsChanging(UserGroupRecord group) => group.Status == Status.Modifying;

    private static bool ChangesGroup(ReplicationGroupRecord cache) =>
        cache.Status == Status.Modifying && cache.Pending is not null && !cache.Pending.UserGroupIds.SequenceEqual(cache.UserGroupIds);

    private static IEnumerable<UserGroupRecord> GroupsOf(UserRecord user, Account account) =>
        account.UserGroups.ReferringTo(user.UserId).Select(id => account.UserGroups.Find(id)!);

    private static IEnumerable<UserRecord> MembersOf(UserGroupRecord group, Account account) =>
        group.UserIds.Select(id => account.Users.Find(id)!);

    private static IEnumerable<ReplicationGroupRecord> CachesOf(UserGroupRecord group, Account account) =>
        account.ReplicationGroups.ReferringTo(group.UserGroupId).Select(id => account.ReplicationGroups.Find(id)!);
}
