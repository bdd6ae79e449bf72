using ElastiCacheRbac.UserGroups;

namespace ElastiCacheRbac.Services.UserGroups;

/// <summary>Changes of a group's members, seen from the members that it will have once the changes under way are done.</summary>
internal static class Membership
{
    /// <summary>The part of a change that is not so already. The service refuses a whole request for one member that is there, or is not.</summary>
    public static UserGroupChange WhatIsLeft(UserGroupChange change, UserGroup group)
    {
        HashSet<string> members = group.ComingMembers();
        return change with
        {
            UserIdsToAdd = [.. change.UserIdsToAdd.Where(id => !members.Contains(id))],
            UserIdsToRemove = [.. change.UserIdsToRemove.Where(members.Contains)],
            Engine = change.Engine == group.Engine ? null : change.Engine,
        };
    }
}
