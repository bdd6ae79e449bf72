using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.DesiredState;

/// <summary>The users and user groups of an account that are asked for.</summary>
internal sealed class ResourceChoice
{
    private readonly HashSet<string> _users;
    private readonly HashSet<string> _groups;

    /// <param name="account">The account.</param>
    /// <param name="userIds">The users, with wildcards; null for the members of the groups that are asked for, or for all.</param>
    /// <param name="groupIds">The user groups, with wildcards; null for all, unless users are asked for.</param>
    /// <exception cref="ResourceNotFoundException">A plain ID names nothing: <c>UserNotFound</c> or <c>UserGroupNotFound</c>.</exception>
    public ResourceChoice(AccountState account, string[]? userIds, string[]? groupIds)
    {
        _groups = groupIds is null && userIds is not null
            ? []
            : Find(groupIds, account.UserGroups.Select(g => g.UserGroupId), "UserGroupNotFound", "user group");
        _users = userIds is null && groupIds is not null
            ? new HashSet<string>(account.UserGroups.Where(g => HasGroup(g.UserGroupId)).SelectMany(g => g.UserIds), StringComparer.Ordinal)
            : Find(userIds, account.Users.Select(u => u.UserId), "UserNotFound", "user");
    }

    public bool HasUser(string userId) => _users.Contains(userId);

    public bool HasGroup(string groupId) => _groups.Contains(groupId);

    private static HashSet<string> Find(string[]? patterns, IEnumerable<string> identifiers, string errorId, string kind)
    {
        List<string> all = [.. identifiers];
        HashSet<string> found = new(StringComparer.Ordinal);
        foreach (IdentityPattern pattern in IdentityPattern.From(patterns))
        {
            List<string> matching = all.FindAll(pattern.IsMatch);
            if (matching.Count == 0 && pattern.Exact is { } exact)
            {
                throw new ResourceNotFoundException(errorId, $"There is no {kind} '{exact}'.", exact);
            }

            found.UnionWith(matching);
        }

        return found;
    }
}
