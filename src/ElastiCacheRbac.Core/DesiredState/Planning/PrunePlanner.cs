using ElastiCacheRbac.AccessStrings.Printing;
using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.UserGroups;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.DesiredState.Planning;

/// <summary>Finds what the file does not name: user groups to take off caches, then user groups and users to delete.</summary>
/// <remarks>What another file administers is left alone; what no file administers makes the plan one that has to be forced.</remarks>
internal sealed class PrunePlanner
{
    private readonly PlanDraft _draft;
    private readonly List<UserGroup> _groups;
    private readonly List<User> _users;

    private PrunePlanner(PlanDraft draft, IReadOnlyDictionary<string, string> scopes)
    {
        _draft = draft;
        _groups = [.. PlanOptions.UnnamedGroups(draft.Wanted, draft.Account).Where(g => IsOurs(g.Arn, ResourceType.UserGroup, g.UserGroupId))];
        _users = [.. PlanOptions.UnnamedUsers(draft.Wanted, draft.Account).Where(u => IsOurs(u.Arn, ResourceType.User, u.UserId))];

        bool IsOurs(string arn, ResourceType type, string id)
        {
            if (scopes.TryGetValue(arn, out string? scope))
            {
                return scope == draft.Wanted.Scope;
            }

            draft.Warn(nameof(Messages.NotManaged), type, id, Messages.NotManaged(type.InWords(), id), canBeForced: true);
            return true;
        }
    }

    public static void Plan(PlanDraft draft, IReadOnlyDictionary<string, string> scopes)
    {
        var planner = new PrunePlanner(draft, scopes);
        planner.TakeGroupsOffCaches();
        planner.DeleteGroups();
        planner.DeleteUsers();
    }

    private void TakeGroupsOffCaches()
    {
        HashSet<(ResourceType, string)> named = [.. _draft.Wanted.UserGroups.SelectMany(g => g.Caches())];
        HashSet<string> groups = new(_groups.Select(g => g.UserGroupId).Concat(_draft.Wanted.UserGroups.Select(g => g.UserGroupId)), StringComparer.Ordinal);
        foreach (PresentCache cache in _draft.Caches.Values.Where(c => !named.Contains((c.Type, c.Id))))
        {
            if (cache.UserGroupIds.FirstOrDefault(groups.Contains) is { } group)
            {
                _draft.Warn(nameof(Messages.CacheLeftOpen), cache.Type, cache.Id, Messages.CacheLeftOpen(cache.Id, group), canBeForced: true);
                _draft.Add(
                    RbacChangeKind.Unassign, cache.Type, cache.Id, $"take user group {group} off {cache.Id}",
                    new ChangeEffect("From now on everyone who reaches it may do everything.", ["access without a user"], [$"users of {group}"]),
                    cache.CallToOpen(), []);
            }
        }
    }

    private void DeleteGroups()
    {
        foreach (UserGroup group in _groups)
        {
            _draft.Add(
                RbacChangeKind.Delete, ResourceType.UserGroup, group.UserGroupId, $"delete user group {group.UserGroupId}",
                new ChangeEffect("Its users stay.", [], [.. group.UserIds.Select(id => $"member {id}")]), new PlannedCall(),
                [
                    .. group.ReplicationGroups.Select(id => (ResourceType.ReplicationGroup, id)),
                    .. group.ServerlessCaches.Select(name => (ResourceType.ServerlessCache, name)),
                ]);
        }
    }

    private void DeleteUsers()
    {
        HashSet<string> deleted = new(_groups.Select(g => g.UserGroupId), StringComparer.Ordinal);
        HashSet<string> rewritten = new(_draft.Wanted.UserGroups.Select(g => g.UserGroupId), StringComparer.Ordinal);
        foreach (User user in _users)
        {
            string[] all = [.. _draft.GroupsOf[user.UserId].Select(g => g.UserGroupId)];
            UserGroup[] staying = [.. _draft.GroupsOf[user.UserId].Where(g => !deleted.Contains(g.UserGroupId) && !rewritten.Contains(g.UserGroupId))];
            foreach (UserGroup group in staying.Where(g => user.UserName == DefaultUser.Name && g.Engine == CacheEngine.Redis))
            {
                // The service does not delete a group's default user at all.
                _draft.Warn(
                    nameof(Messages.GroupLosesDefaultUser), ResourceType.UserGroup, group.UserGroupId, Messages.GroupLosesDefaultUser(group.UserGroupId));
            }

            _draft.Add(
                RbacChangeKind.Delete, ResourceType.User, user.UserId, $"delete user {user.UserId}",
                new ChangeEffect(
                    all.Length == 0 ? "The user is in no group." : $"The user is out of {NameList.Of(all)}; its connections end.",
                    [], [$"user {user.UserName}"]),
                new PlannedCall(),
                all.Select(id => (ResourceType.UserGroup, id)));
        }
    }
}
