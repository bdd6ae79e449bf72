using ElastiCacheRbac.UserGroups;

namespace ElastiCacheRbac.Services.UserGroups;

/// <summary>The members of a group as they will be once the changes under way are done.</summary>
internal static class Membership
{
    public static HashSet<string> Of(UserGroup group)
    {
        HashSet<string> members = new(group.UserIds, StringComparer.Ordinal);
        members.UnionWith(group.PendingChanges?.UserIdsToAdd ?? []);
        members.ExceptWith(group.PendingChanges?.UserIdsToRemove ?? []);
        return members;
    }

    /// <summary>The part of a change that is not so already. The service refuses a whole request for one member that is there, or is not.</summary>
    public static UserGroupChange WhatIsLeft(UserGroupChange change, UserGroup group)
    {
        HashSet<string> members = Of(group);
        return change with
        {
            UserIdsToAdd = [.. change.UserIdsToAdd.Where(id => !members.Contains(id))],
            UserIdsToRemove = [.. change.UserIdsToRemove.Where(members.Contains)],
            Engine = change.Engine == group.Engine ? null : change.Engine,
        };
    }
}
