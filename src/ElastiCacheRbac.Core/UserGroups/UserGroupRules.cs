using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Tags;

namespace ElastiCacheRbac.UserGroups;

/// <summary>What can be known of a request about a user group before it is sent. Sources: the API model and the RBAC documentation.</summary>
public static class UserGroupRules
{
    /// <summary>The most users a group has.</summary>
    public const int MaximumUsers = 100;

    /// <summary>Checks a group to be created, and returns it with identifiers and engine as the service stores them.</summary>
    /// <param name="specification">The group to be created.</param>
    /// <exception cref="InvalidInputException">It breaks a rule.</exception>
    public static UserGroupSpecification Check(UserGroupSpecification specification)
    {
        ArgumentNullException.ThrowIfNull(specification);
        TagRules.Check(specification.Tags);
        string groupId = ResourceId.UserGroup(specification.UserGroupId);
        string engine = CacheEngine.Normalize(specification.Engine);
        string[] users = Users(groupId, specification.UserIds);
        if (users.Length == 0 && engine == CacheEngine.Redis)
        {
            throw new InvalidInputException(nameof(Messages.DefaultUserRequired), Messages.DefaultUserRequired(groupId), groupId);
        }

        return specification with { UserGroupId = groupId, Engine = engine, UserIds = users };
    }

    /// <summary>Checks a change of a group, and returns it with identifiers and engine as the service stores them.</summary>
    /// <param name="change">The change.</param>
    /// <exception cref="InvalidInputException">It breaks a rule.</exception>
    public static UserGroupChange Check(UserGroupChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        string groupId = ResourceId.UserGroup(change.UserGroupId);
        string[] added = Users(groupId, change.UserIdsToAdd);
        string[] removed = Users(groupId, change.UserIdsToRemove);
        if (added.Length == 0 && removed.Length == 0 && change.Engine is null)
        {
            throw new InvalidInputException(nameof(Messages.NothingToChange), Messages.NothingToChange(groupId), groupId);
        }

        if (added.Intersect(removed, StringComparer.Ordinal).FirstOrDefault() is { } both)
        {
            throw new InvalidInputException(nameof(Messages.UserAddedAndRemoved), Messages.UserAddedAndRemoved(groupId, both), both);
        }

        return change with
        {
            UserGroupId = groupId,
            UserIdsToAdd = added,
            UserIdsToRemove = removed,
            Engine = change.Engine is null ? null : CacheEngine.Normalize(change.Engine),
        };
    }

    private static string[] Users(string groupId, IReadOnlyList<string> userIds)
    {
        string[] users = [.. userIds.Select(ResourceId.User).Distinct(StringComparer.Ordinal)];
        return users.Length <= MaximumUsers
            ? users
            : throw new InvalidInputException(
                nameof(Messages.TooManyUsersInGroup), Messages.TooManyUsersInGroup(groupId, users.Length), groupId);
    }
}
