using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Caches;
using ElastiCacheRbac.DesiredState;
using ElastiCacheRbac.UserGroups;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.Core.Tests.DesiredState;

/// <summary>Accounts and files in a few words.</summary>
internal static class Account
{
    private const string Arn = "arn:aws:elasticache:eu-west-1:123456789012:";

    public static User User(string id, string access = "on ~app:* -@all +@read +@write", string? name = null, string engine = "redis", string status = "active") => new()
    {
        UserId = id,
        UserName = name ?? id,
        Status = status,
        Engine = engine,
        AccessString = access,
        Arn = $"{Arn}user:{id}",
        PasswordCount = 1,
    };

    public static UserGroup Group(string id, string[] users, string[]? caches = null, string[]? serverless = null, string engine = "redis") => new()
    {
        UserGroupId = id,
        Status = "active",
        Engine = engine,
        UserIds = users,
        ReplicationGroups = caches ?? [],
        ServerlessCaches = serverless ?? [],
        Arn = $"{Arn}usergroup:{id}",
    };

    public static ReplicationGroup Cache(string id, string? group = null, bool encrypted = true, bool token = false, string engine = "redis") => new()
    {
        ReplicationGroupId = id,
        Status = "available",
        Engine = engine,
        TransitEncryptionEnabled = encrypted,
        AuthTokenEnabled = token,
        UserGroupIds = group is null ? [] : [group],
        Arn = $"{Arn}replicationgroup:{id}",
    };

    public static ServerlessCache Serverless(string name, string? group = null, string engine = "redis") => new()
    {
        ServerlessCacheName = name,
        Status = "available",
        Engine = engine,
        UserGroupId = group,
        Arn = $"{Arn}serverlesscache:{name}",
    };

    public static AccountState Of(User[]? users = null, UserGroup[]? groups = null, ReplicationGroup[]? caches = null, ServerlessCache[]? serverless = null) => new()
    {
        Region = "eu-west-1",
        Users = [User("default", "on ~* +@all"), .. users ?? []],
        UserGroups = groups ?? [],
        ReplicationGroups = caches ?? [],
        ServerlessCaches = serverless ?? [],
    };

    public static DesiredUser Wanted(string id, string access = "on ~app:* +@read +@write", string? name = null, string engine = "redis") => new()
    {
        UserId = id,
        UserName = name ?? id,
        Engine = engine,
        AccessString = access,
        Passwords = [new EnvironmentPassword("SECRET")],
    };

    public static DesiredUserGroup WantedGroup(string id, string[] users, string[]? caches = null, string[]? serverless = null, string engine = "redis") => new()
    {
        UserGroupId = id,
        Engine = engine,
        UserIds = users,
        ReplicationGroupIds = caches ?? [],
        ServerlessCacheNames = serverless ?? [],
    };
}
