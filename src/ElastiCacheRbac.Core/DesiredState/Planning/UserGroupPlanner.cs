using ElastiCacheRbac.AccessStrings.Printing;
using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.UserGroups;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.DesiredState.Planning;

/// <summary>Finds the user groups to create and to change: one call a group, however many members come and go.</summary>
internal static class UserGroupPlanner
{
    public static void Plan(PlanDraft draft)
    {
        foreach (DesiredUserGroup wanted in draft.Wanted.UserGroups)
        {
            CheckMembers(draft, wanted);
            if (draft.UserGroups.TryGetValue(wanted.UserGroupId, out UserGroup? present) && present.Status != ResourceStatus.Deleting)
            {
                Modify(draft, wanted, present);
            }
            else
            {
                Create(draft, wanted, present is not null);
            }
        }
    }

    /// <summary>What the file alone does not show: members of other files may be missing, or share a name.</summary>
    private static void CheckMembers(PlanDraft draft, DesiredUserGroup wanted)
    {
        string groupId = wanted.UserGroupId;
        foreach (string missing in wanted.UserIds.Where(id => draft.UserNameOf(id) is null))
        {
            draft.Warn(nameof(Messages.MemberMissing), ResourceType.UserGroup, groupId, Messages.MemberMissing(groupId, missing));
        }

        foreach (IGrouping<string?, string> same in wanted.UserIds.GroupBy(draft.UserNameOf).Where(g => g.Key is not null && g.Count() > 1))
        {
            draft.Warn(
                nameof(Messages.MemberNamesEqual), ResourceType.UserGroup, groupId, Messages.MemberNamesEqual(groupId, same.Key!, NameList.Of([.. same])));
        }

        foreach (string open in wanted.UserIds.Where(id =>
            wanted.Engine == CacheEngine.Valkey && draft.AuthenticationModeOf(id) == AuthenticationMode.NoPasswordRequired))
        {
            draft.Warn(nameof(Messages.MemberWithoutPassword), ResourceType.UserGroup, groupId, Messages.MemberWithoutPassword(groupId, open));
        }

        if (wanted.Engine == CacheEngine.Redis && !wanted.UserIds.Any(id => draft.UserNameOf(id) is null or DefaultUser.Name))
        {
            draft.Warn(nameof(Messages.GroupLosesDefaultUser), ResourceType.UserGroup, groupId, Messages.GroupLosesDefaultUser(groupId));
        }
    }

    private static void Create(PlanDraft draft, DesiredUserGroup wanted, bool replacesDeleted) => draft.Add(
        RbacChangeKind.Create, ResourceType.UserGroup, wanted.UserGroupId,
        $"create user group {wanted.UserGroupId} of {NameList.Of(wanted.UserIds)}",
        new ChangeEffect("It guards no cache yet.", [.. wanted.UserIds.Select(id => $"member {id}")], []),
        new PlannedCall
        {
            NewUserGroup = new UserGroupSpecification
            {
                UserGroupId = wanted.UserGroupId,
                Engine = wanted.Engine,
                UserIds = wanted.UserIds,
                Tags = ManagedScope.Tags(draft.Wanted.Scope),
            },
            ReplacesDeleted = replacesDeleted,
        },
        wanted.UserIds.Select(id => (ResourceType.User, id)), wanted.Position);

    private static void Modify(PlanDraft draft, DesiredUserGroup wanted, UserGroup present)
    {
        HashSet<string> members = present.ComingMembers();
        string[] added = [.. wanted.UserIds.Except(members, StringComparer.Ordinal)];
        string[] removed = [.. members.Except(wanted.UserIds, StringComparer.Ordinal)];
        bool engine = wanted.Engine != present.Engine;
        if (engine && present.Engine == CacheEngine.Valkey)
        {
            draft.Warn(nameof(Messages.EngineFixed), ResourceType.UserGroup, wanted.UserGroupId, Messages.EngineFixed("user group", wanted.UserGroupId));
        }

        if (added.Length == 0 && removed.Length == 0 && !engine)
        {
            return;
        }

        string[] parts =
        [
            .. added.Length == 0 ? Array.Empty<string>() : [$"add {NameList.Of(added)}"],
            .. removed.Length == 0 ? Array.Empty<string>() : [$"remove {NameList.Of(removed)}"],
            .. engine ? [$"set the engine to {wanted.Engine}"] : Array.Empty<string>(),
        ];
        draft.Add(
            RbacChangeKind.Modify, ResourceType.UserGroup, wanted.UserGroupId,
            $"modify user group {wanted.UserGroupId}: {string.Join(", ", parts)}",
            Effect(present, added, removed),
            new PlannedCall
            {
                UserGroupChange = new UserGroupChange
                {
                    UserGroupId = wanted.UserGroupId,
                    UserIdsToAdd = added,
                    UserIdsToRemove = removed,
                    Engine = engine ? wanted.Engine : null,
                },
                PresentUserGroup = present,
            },
            wanted.UserIds.Select(id => (ResourceType.User, id)), wanted.Position);
    }

    private static ChangeEffect Effect(UserGroup present, string[] added, string[] removed)
    {
        string[] caches = [.. present.ReplicationGroups, .. present.ServerlessCaches];
        string where = caches.Length == 0 ? "It guards no cache." : $"Reaches {NameList.Of(caches)}.";
        string ends = removed.Length == 0 || caches.Length == 0 ? string.Empty : $" Connections of {NameList.Of(removed)} end.";
        return new ChangeEffect(where + ends, [.. added.Select(id => $"member {id}")], [.. removed.Select(id => $"member {id}")]);
    }
}
