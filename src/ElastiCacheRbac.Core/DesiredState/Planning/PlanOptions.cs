using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.UserGroups;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.DesiredState.Planning;

/// <summary>What a plan goes by beside the file and the account.</summary>
public sealed record PlanOptions
{
    /// <summary>Whether to remove what the file does not name.</summary>
    public bool Prune { get; init; }

    /// <summary>
    /// The scopes, by Amazon resource name, of the files that administer what <see cref="ScopesNeeded"/> tells; a resource without the tag is left out.
    /// </summary>
    public IReadOnlyDictionary<string, string> Scopes { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The Amazon resource names of the users and user groups whose scope decides what is planned: of what pruning might delete, and, for a file
    /// that names a scope, of what it is to administer. None for the comparison of a file that names no scope.
    /// </summary>
    /// <param name="wanted">What the file says.</param>
    /// <param name="account">What is there.</param>
    /// <param name="prune">Whether to remove what the file does not name.</param>
    public static IReadOnlyList<string> ScopesNeeded(RbacState wanted, AccountState account, bool prune)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(account);
        HashSet<string> users = new(wanted.Users.Select(u => u.UserId), StringComparer.Ordinal);
        HashSet<string> groups = new(wanted.UserGroups.Select(g => g.UserGroupId), StringComparer.Ordinal);
        return
        [
            .. wanted.NamesScope ? Staying(account.Users).Where(u => users.Contains(u.UserId)).Select(u => u.Arn) : [],
            .. wanted.NamesScope ? Staying(account.UserGroups).Where(g => groups.Contains(g.UserGroupId)).Select(g => g.Arn) : [],
            .. prune ? UnnamedGroups(wanted, account).Select(g => g.Arn) : [],
            .. prune ? UnnamedUsers(wanted, account).Select(u => u.Arn) : [],
        ];
    }

    internal static IEnumerable<UserGroup> UnnamedGroups(RbacState wanted, AccountState account)
    {
        HashSet<string> named = new(wanted.UserGroups.Select(g => g.UserGroupId), StringComparer.Ordinal);
        return Staying(account.UserGroups).Where(g => !named.Contains(g.UserGroupId));
    }

    internal static IEnumerable<User> UnnamedUsers(RbacState wanted, AccountState account)
    {
        HashSet<string> named = new(wanted.Users.Select(u => u.UserId).Concat(wanted.ExistingUserIds).Append(DefaultUser.Name), StringComparer.Ordinal);
        return Staying(account.Users).Where(u => !named.Contains(u.UserId));
    }

    private static IEnumerable<User> Staying(IEnumerable<User> users) => users.Where(u => u.Status != ResourceStatus.Deleting);

    private static IEnumerable<UserGroup> Staying(IEnumerable<UserGroup> groups) => groups.Where(g => g.Status != ResourceStatus.Deleting);
}
