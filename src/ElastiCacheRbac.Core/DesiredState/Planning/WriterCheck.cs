using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.AccessStrings.Deciding;
using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.UserGroups;

namespace ElastiCacheRbac.DesiredState.Planning;

/// <summary>Finds the caches that someone can write to now and nobody could any more once the plan is made.</summary>
internal sealed class WriterCheck
{
    private readonly PlanDraft _draft;
    private readonly Dictionary<string, bool> _canWrite = new(StringComparer.Ordinal);
    private readonly HashSet<(ResourceType, string)> _deleted;

    private WriterCheck(PlanDraft draft)
    {
        _draft = draft;
        _deleted = [.. draft.Changes.Where(c => c.Kind == RbacChangeKind.Delete).Select(c => (c.ResourceType, c.ResourceId))];
    }

    public static void Check(PlanDraft draft)
    {
        if (draft.Changes.Count > 0)
        {
            new WriterCheck(draft).Check();
        }
    }

    private void Check()
    {
        Dictionary<string, DesiredUserGroup> wanted = _draft.Wanted.UserGroups.ToDictionary(g => g.UserGroupId, StringComparer.Ordinal);
        Dictionary<(ResourceType, string), string> guards =
            _draft.Wanted.UserGroups.SelectMany(g => g.Caches().Select(cache => (Cache: cache, Group: g.UserGroupId))).ToDictionary(g => g.Cache, g => g.Group);
        HashSet<(ResourceType, string)> opened = [.. _draft.Changes.Where(c => c.Kind == RbacChangeKind.Unassign).Select(c => (c.ResourceType, c.ResourceId))];
        foreach (PresentCache cache in _draft.Caches.Values)
        {
            (ResourceType, string) key = (cache.Type, cache.Id);
            string? before = cache.UserGroupIds.FirstOrDefault();
            string? after = guards.TryGetValue(key, out string? guard) ? guard : opened.Contains(key) ? null : before;

            // A cache that nobody guards, everyone can write to.
            if (after is not null && (before is null || CouldWrite(before)) && !CanWrite(after, wanted))
            {
                _draft.Warn(nameof(Messages.LastWriterLost), cache.Type, cache.Id, Messages.LastWriterLost(cache.Id, after), canBeForced: true);
            }
        }
    }

    private bool CouldWrite(string groupId) =>
        _draft.UserGroups.TryGetValue(groupId, out UserGroup? group)
        && group.ComingMembers().Any(id => _draft.Users.TryGetValue(id, out Users.User? user) && CanWrite(user.AccessString));

    private bool CanWrite(string groupId, Dictionary<string, DesiredUserGroup> wanted)
    {
        IEnumerable<string> members = wanted.TryGetValue(groupId, out DesiredUserGroup? group) ? group.UserIds
            : _draft.UserGroups.TryGetValue(groupId, out UserGroup? present) ? present.ComingMembers()
            : [];
        return members.Any(id =>
            !_deleted.Contains((ResourceType.User, id))
            && (_draft.WantedUsers.TryGetValue(id, out DesiredUser? user) ? CanWrite(user.AccessString)
                : _draft.Users.TryGetValue(id, out Users.User? there) && CanWrite(there.AccessString)));
    }

    private bool CanWrite(string accessString)
    {
        if (!_canWrite.TryGetValue(accessString, out bool can))
        {
            Policy policy = AccessStringCheck.Of(accessString).AccessString.Policy;
            _canWrite[accessString] = can = policy.Enabled && KeyWriting.IsAllowed(policy);
        }

        return can;
    }
}
