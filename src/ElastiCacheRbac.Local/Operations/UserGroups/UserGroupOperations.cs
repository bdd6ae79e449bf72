using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Local.State;
using ElastiCacheRbac.Users;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>User groups: create, modify, delete, describe.</summary>
internal static class UserGroupOperations
{
    private const string UserGroupIdParameter = "UserGroupId";

    public static Model.UserGroup Create(Model.CreateUserGroupRequest request, Account account)
    {
        string userGroupId = Parameters.Identifier(request.UserGroupId!, UserGroupIdParameter, ResourceId.MaximumLength);
        var group = new UserGroupRecord
        {
            UserGroupId = userGroupId,
            Engine = Parameters.UserEngine(request.Engine!),
            UserIds = UserIds(request.UserIds),
            Status = Status.Creating,
            Due = account.Due,
            Tags = TagOperations.Read(request.Tags, account),
        };
        if (account.UserGroups.Find(userGroupId) is not null)
        {
            throw UserGroupFaults.AlreadyExists(userGroupId);
        }

        if (account.UserGroups.Count >= account.Settings.Quotas.UserGroups)
        {
            throw UserGroupFaults.QuotaExceeded(account.Settings.Quotas.UserGroups);
        }

        if (group.UserIds.Count > account.Settings.Quotas.UsersPerGroup)
        {
            throw UserGroupFaults.TooManyUsers(account.Settings.Quotas.UsersPerGroup);
        }

        CheckMembers(group.Engine, group.UserIds, account);
        account.UserGroups.Put(group);
        return Describe(group, account);
    }

    public static Model.UserGroup Modify(Model.ModifyUserGroupRequest request, Account account)
    {
        UserGroupRecord group = FindActive(request.UserGroupId!, account);
        IReadOnlyList<string> add = UserIds(request.UserIdsToAdd);
        IReadOnlyList<string> remove = UserIds(request.UserIdsToRemove);
        if (add.Count == 0 && remove.Count == 0 && request.Engine is null)
        {
            throw UserGroupFaults.NothingToModify();
        }

        if (add.Intersect(remove).FirstOrDefault() is string both)
        {
            throw UserGroupFaults.AddedAndRemoved(both);
        }

        if (remove.Except(group.UserIds).FirstOrDefault() is string stranger)
        {
            throw UserGroupFaults.NotAMember(stranger, group.UserGroupId);
        }

        if (add.Intersect(group.UserIds).FirstOrDefault() is string member)
        {
            throw UserGroupFaults.AlreadyAMember(member, group.UserGroupId);
        }

        string engine = Parameters.EngineChange(group.Engine, request.Engine);
        IReadOnlyList<string> members = [.. group.UserIds.Except(remove), .. add];
        if (members.Count > account.Settings.Quotas.UsersPerGroup)
        {
            throw UserGroupFaults.BecomesTooLarge(account.Settings.Quotas.UsersPerGroup);
        }

        CheckMembers(engine, members, account);
        if (engine != group.Engine && account.CachesOf(group.UserGroupId).Any(c => c.Engine == CacheEngine.Redis))
        {
            throw CacheFaults.GroupOfOtherEngine();
        }

        group = group with { Engine = engine, UserIdsToAdd = add, UserIdsToRemove = remove, Status = Status.Modifying, Due = account.Due };
        account.UserGroups.Put(group);
        return Describe(group, account);
    }

    public static Model.UserGroup Delete(Model.DeleteUserGroupRequest request, Account account)
    {
        UserGroupRecord group = FindActive(request.UserGroupId!, account);
        if (account.CachesOf(group.UserGroupId).Any())
        {
            throw UserGroupFaults.InUse(group.UserGroupId);
        }

        group = group with { Status = Status.Deleting, Due = account.Due };
        account.UserGroups.Put(group);
        return Describe(group, account);
    }

    public static Model.DescribeUserGroupsResponse Describe(Model.DescribeUserGroupsRequest request, Account account)
    {
        if (request.UserGroupId is not null)
        {
            UserGroupRecord group = account.UserGroups.Find(request.UserGroupId.ToLowerInvariant()) ?? throw UserGroupFaults.NotFound(request.UserGroupId);
            return new Model.DescribeUserGroupsResponse { UserGroups = [Describe(group, account)] };
        }

        Page<UserGroupRecord> page = Paging.Take(account.UserGroups.Table, request.MaxRecords, request.Marker);
        return new Model.DescribeUserGroupsResponse { UserGroups = [.. page.Records.Select(g => Describe(g, account))], Marker = page.Marker };
    }

    /// <summary>Ends a change that was under way.</summary>
    public static void Settle(UserGroupRecord group, Account account)
    {
        if (group.Status == Status.Deleting)
        {
            account.UserGroups.Remove(group.UserGroupId);
            account.Emit(EventSource.UserGroup, group.UserGroupId, "User group deleted.");
            return;
        }

        account.UserGroups.Put(group with
        {
            UserIds = [.. group.UserIds.Except(group.UserIdsToRemove), .. group.UserIdsToAdd],
            UserIdsToAdd = [],
            UserIdsToRemove = [],
            Status = Status.Active,
            Due = null,
        });
        account.Emit(EventSource.UserGroup, group.UserGroupId, group.Status == Status.Creating ? "User group created." : "User group modified.");
    }

    /// <summary>A group that a cache may be given: it exists and is active.</summary>
    public static UserGroupRecord FindActive(string requestedId, Account account)
    {
        string userGroupId = Parameters.Identifier(requestedId, UserGroupIdParameter, ResourceId.MaximumLength);
        UserGroupRecord group = account.UserGroups.Find(userGroupId) ?? throw UserGroupFaults.NotFound(userGroupId);
        string status = Statuses.Of(group, account);
        return status == Status.Active ? group : throw UserGroupFaults.NotActive(userGroupId, status);
    }

    private static Model.UserGroup Describe(UserGroupRecord group, Account account) => new()
    {
        UserGroupId = group.UserGroupId,
        Status = Statuses.Of(group, account),
        Engine = group.Engine,
        UserIds = [.. group.UserIds],
        MinimumEngineVersion = Parameters.MinimumEngineVersion(group.Engine),
        PendingChanges = group.UserIdsToAdd.Count == 0 && group.UserIdsToRemove.Count == 0
            ? null
            : new Model.UserGroupPendingChanges { UserIdsToAdd = [.. group.UserIdsToAdd], UserIdsToRemove = [.. group.UserIdsToRemove] },
        ReplicationGroups = CacheIds<ReplicationGroupRecord>(group, account),
        ServerlessCaches = CacheIds<ServerlessCacheRecord>(group, account),
        ARN = account.Arn("usergroup", group.UserGroupId),
    };

    private static List<string> CacheIds<T>(UserGroupRecord group, Account account)
        where T : IGuardedCache =>
        [.. account.CachesOf(group.UserGroupId).OfType<T>().Where(c => c.UserGroupIds.Contains(group.UserGroupId)).Select(c => c.Id)];

    private static IReadOnlyList<string> UserIds(List<string>? ids) => ids is null ? [] : [.. ids.Select(id => id.ToLowerInvariant()).Distinct()];

    private static void CheckMembers(string engine, IReadOnlyList<string> userIds, Account account)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (string userId in userIds)
        {
            UserRecord user = account.Users.Find(userId) ?? throw UserFaults.NotFound(userId);
            if (user.Status == Status.Deleting)
            {
                throw UserFaults.NotActive(userId, user.Status);
            }

            if (engine == CacheEngine.Valkey && user.Authentication == AuthenticationMode.NoPasswordRequired)
            {
                throw UserGroupFaults.NoPasswordOnValkey();
            }

            if (!names.Add(user.UserName))
            {
                throw UserGroupFaults.DuplicateUserName(user.UserName);
            }
        }

        if (engine == CacheEngine.Redis && !names.Contains(DefaultUser.Name))
        {
            throw UserGroupFaults.DefaultUserRequired();
        }
    }
}
