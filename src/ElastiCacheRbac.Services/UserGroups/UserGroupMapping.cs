using ElastiCacheRbac.UserGroups;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Services.UserGroups;

/// <summary>The service's answers about user groups as this module's records. Each operation answers with a type of its own and the same members.</summary>
internal static class UserGroupMapping
{
    public static UserGroup ToUserGroup(this Model.UserGroup g) =>
        Create(g.UserGroupId, g.Status, g.Engine, g.MinimumEngineVersion, g.UserIds, g.PendingChanges, g.ReplicationGroups, g.ServerlessCaches, g.ARN);

    public static UserGroup ToUserGroup(this Model.CreateUserGroupResponse g) =>
        Create(g.UserGroupId, g.Status, g.Engine, g.MinimumEngineVersion, g.UserIds, g.PendingChanges, g.ReplicationGroups, g.ServerlessCaches, g.ARN);

    public static UserGroup ToUserGroup(this Model.ModifyUserGroupResponse g) =>
        Create(g.UserGroupId, g.Status, g.Engine, g.MinimumEngineVersion, g.UserIds, g.PendingChanges, g.ReplicationGroups, g.ServerlessCaches, g.ARN);

    public static UserGroup ToUserGroup(this Model.DeleteUserGroupResponse g) =>
        Create(g.UserGroupId, g.Status, g.Engine, g.MinimumEngineVersion, g.UserIds, g.PendingChanges, g.ReplicationGroups, g.ServerlessCaches, g.ARN);

    private static UserGroup Create(
        string? id,
        string? status,
        string? engine,
        string? minimumEngineVersion,
        List<string>? users,
        Model.UserGroupPendingChanges? pending,
        List<string>? replicationGroups,
        List<string>? serverlessCaches,
        string? arn) => new()
        {
            UserGroupId = id ?? string.Empty,
            Status = status ?? string.Empty,
            Engine = engine ?? string.Empty,
            MinimumEngineVersion = minimumEngineVersion,
            UserIds = users ?? [],
            PendingChanges = PendingOf(pending),
            ReplicationGroups = replicationGroups ?? [],
            ServerlessCaches = serverlessCaches ?? [],
            Arn = arn ?? string.Empty,
        };

    private static UserGroupPendingChanges? PendingOf(Model.UserGroupPendingChanges? pending)
    {
        var changes = new UserGroupPendingChanges(pending?.UserIdsToAdd ?? [], pending?.UserIdsToRemove ?? []);
        return changes.UserIdsToAdd.Count + changes.UserIdsToRemove.Count > 0 ? changes : null;
    }
}
