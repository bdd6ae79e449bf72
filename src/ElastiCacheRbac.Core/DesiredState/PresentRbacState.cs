using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.UserGroups;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.DesiredState;

/// <summary>Tells what an account is like in the words of a file, so that the file, read back, asks for no change.</summary>
/// <remarks>
/// The account's own default user stands in no file. Members that are just coming or going are told as they will be.
/// A password is never known: each user that has one refers to an environment variable, for a time when it is to be created anew.
/// </remarks>
public static class PresentRbacState
{
    /// <summary>The users and groups of an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="isUserWanted">Tells by their IDs which users are wanted; null for all.</param>
    /// <param name="isGroupWanted">Tells by their IDs which user groups are wanted; null for all.</param>
    /// <returns>
    /// The users and groups that are wanted; other users that are members of these groups stand under <see cref="RbacState.ExistingUserIds"/>.
    /// </returns>
    public static RbacState Of(AccountState account, Func<string, bool>? isUserWanted = null, Func<string, bool>? isGroupWanted = null)
    {
        ArgumentNullException.ThrowIfNull(account);
        Dictionary<string, User> users = account.Users.Where(u => u.Status != ResourceStatus.Deleting).ToDictionary(u => u.UserId, StringComparer.Ordinal);
        List<DesiredUserGroup> groups =
        [
            .. account.UserGroups.Where(g => g.Status != ResourceStatus.Deleting && isGroupWanted?.Invoke(g.UserGroupId) != false).Select(g => Group(g, users)),
        ];
        List<DesiredUser> wanted =
        [
            .. users.Values.Where(u => u.UserId != DefaultUser.Name && isUserWanted?.Invoke(u.UserId) != false).Select(User),
        ];
        HashSet<string> described = new(wanted.Select(u => u.UserId).Append(DefaultUser.Name), StringComparer.Ordinal);
        return new RbacState
        {
            Users = wanted,
            UserGroups = groups,
            ExistingUserIds = [.. groups.SelectMany(g => g.UserIds).Where(id => !described.Contains(id)).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>The environment variable that a password of a user is looked for in: <c>ELASTICACHE_APP_READER_PASSWORD</c> for <c>app-reader</c>.</summary>
    /// <param name="userId">The user's ID.</param>
    public static string PasswordVariable(string userId)
    {
        ArgumentNullException.ThrowIfNull(userId);
        return $"ELASTICACHE_{userId.ToUpperInvariant().Replace('-', '_')}_PASSWORD";
    }

    private static DesiredUser User(User user) => new()
    {
        UserId = user.UserId,
        UserName = user.UserName,
        Engine = user.Engine,
        AccessString = user.AccessString,
        SkipAccessStringCheck = AccessStringCheck.Of(user.AccessString).Refusals.Count > 0,
        AuthenticationMode = user.AuthenticationMode,
        Passwords = user.AuthenticationMode == AuthenticationMode.Password ? [new EnvironmentPassword(PasswordVariable(user.UserId))] : [],
    };

    private static DesiredUserGroup Group(UserGroup group, Dictionary<string, User> users)
    {
        List<string> present = [.. group.ComingMembers().Where(users.ContainsKey)];
        return new DesiredUserGroup
        {
            UserGroupId = group.UserGroupId,
            Engine = group.Engine,
            UserIds = present,
            DefaultUserId = present.Find(id => users[id].UserName == DefaultUser.Name),
            ReplicationGroupIds = group.ReplicationGroups,
            ServerlessCacheNames = group.ServerlessCaches,
        };
    }
}
