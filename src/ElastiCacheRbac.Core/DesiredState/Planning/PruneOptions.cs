using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.UserGroups;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.DesiredState.Planning;

/// <summary>What pruning needs to know: by which file each user and user group is administered that the file does not name.</summary>
/// <param name="Scopes">The scopes by Amazon resource name; a resource without the tag is left out.</param>
public sealed record PruneOptions(IReadOnlyDictionary<string, string> Scopes)
{
    /// <summary>The Amazon resource names of what pruning might delete, whose tags have to be read.</summary>
    /// <param name="wanted">What the file says.</param>
    /// <param name="account">What is there.</param>
    public static IReadOnlyList<string> Candidates(RbacState wanted, AccountState account)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(account);
        return [.. Groups(wanted, account).Select(g => g.Arn), .. Users(wanted, account).Select(u => u.Arn)];
    }

    internal static IEnumerable<UserGroup> Groups(RbacState wanted, AccountState account)
    {
        HashSet<string> named = new(wanted.UserGroups.Select(g => g.UserGroupId), StringComparer.Ordinal);
        return account.UserGroups.Where(g => g.Status != ResourceStatus.Deleting && !named.Contains(g.UserGroupId));
    }

    internal static IEnumerable<User> Users(RbacState wanted, AccountState account)
    {
        HashSet<string> named = new(wanted.Users.Select(u => u.UserId).Concat(wanted.ExistingUserIds).Append(DefaultUser.Name), StringComparer.Ordinal);
        return account.Users.Where(u => u.Status != ResourceStatus.Deleting && !named.Contains(u.UserId));
    }
}
