using ElastiCacheRbac.DesiredState;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.Services.Tests.DesiredState;

/// <summary>
/// What fills an account: 1,000 users with the account's own, 100 groups of ten, 40 caches, and the file that says so. The users of a group
/// share what they may read; no two groups do.
/// </summary>
internal static class FullAccount
{
    private const int Groups = 100;
    private const int MembersPerGroup = 9;
    private const int ReplicationGroups = 30;
    private const int ServerlessCaches = 10;

    /// <summary>What the file says: 999 users, since the account has one of its own.</summary>
    public static RbacState File { get; } = new()
    {
        Users = [.. Members().Take(999 - Groups), .. Enumerable.Range(0, Groups).Select(DefaultUserOf)],
        UserGroups = [.. Enumerable.Range(0, Groups).Select(Group)],
    };

    public static IEnumerable<string> ReplicationGroupIds => Enumerable.Range(0, ReplicationGroups).Select(i => $"cache-{i}");

    public static IEnumerable<string> ServerlessCacheNames => Enumerable.Range(0, ServerlessCaches).Select(i => $"serverless-{i}");

    private static IEnumerable<DesiredUser> Members() =>
        from g in Enumerable.Range(0, Groups)
        from m in Enumerable.Range(0, MembersPerGroup)
        select new DesiredUser
        {
            UserId = $"user-{g}-{m}",
            UserName = $"user-{g}-{m}",
            AccessString = $"on ~app-{g}:* %R~shared:{m}:* &news-{g}:* +@read +@write -@dangerous +ping +info",
            Passwords = [new EnvironmentPassword("SECRET")],
        };

    private static DesiredUser DefaultUserOf(int g) => new()
    {
        UserId = $"default-{g}",
        UserName = DefaultUser.Name,
        AccessString = "off +ping",
        Passwords = [new EnvironmentPassword("SECRET")],
    };

    private static DesiredUserGroup Group(int g) => new()
    {
        UserGroupId = $"group-{g}",
        UserIds = [.. Enumerable.Range(0, MembersPerGroup).Select(m => $"user-{g}-{m}").Where(id => id != "user-99-8"), $"default-{g}"],
        DefaultUserId = $"default-{g}",
        ReplicationGroupIds = g < ReplicationGroups ? [$"cache-{g}"] : [],
        ServerlessCacheNames = g >= ReplicationGroups && g < ReplicationGroups + ServerlessCaches ? [$"serverless-{g - ReplicationGroups}"] : [],
    };
}
