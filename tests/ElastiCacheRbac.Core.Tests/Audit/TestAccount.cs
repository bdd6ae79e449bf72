using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Audit;
using ElastiCacheRbac.Caches;
using ElastiCacheRbac.UserGroups;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.Core.Tests.Audit;

/// <summary>An account put together for a test.</summary>
internal sealed class TestAccount
{
    private readonly List<User> _users = [];
    private readonly List<UserGroup> _groups = [];
    private readonly List<ReplicationGroup> _replicationGroups = [];
    private readonly Dictionary<string, string> _versions = [];
    private readonly List<ServerlessCache> _serverlessCaches = [];

    public AccountState State => new()
    {
        Region = "eu-west-1",
        Users = _users,
        UserGroups = _groups,
        ReplicationGroups = _replicationGroups,
        ReplicationGroupVersions = _versions,
        ServerlessCaches = _serverlessCaches,
    };

    public TestAccount User(
        string id, string access, string? name = null, string engine = "redis", AuthenticationMode mode = AuthenticationMode.Password)
    {
        _users.Add(new User
        {
            UserId = id,
            UserName = name ?? id,
            Status = "active",
            Engine = engine,
            AccessString = access,
            AuthenticationMode = mode,
            Arn = $"arn:aws:elasticache:eu-west-1:123456789012:user:{id}",
        });
        return this;
    }

    public TestAccount Group(string id, params string[] userIds) => GroupOf("redis", id, userIds);

    public TestAccount GroupOf(string engine, string id, params string[] userIds)
    {
        _groups.Add(new UserGroup { UserGroupId = id, Status = "active", Engine = engine, UserIds = userIds, Arn = $"arn:aws:elasticache:eu-west-1:123456789012:usergroup:{id}" });
        return this;
    }

    public TestAccount Cache(string id, string? group = null, string engine = "redis", string? version = null, bool tls = true, bool token = false, string? mode = null)
    {
        if (version is not null)
        {
            _versions[id] = version;
        }

        _replicationGroups.Add(new ReplicationGroup
        {
            ReplicationGroupId = id,
            Status = "available",
            Engine = engine,
            TransitEncryptionEnabled = tls,
            TransitEncryptionMode = mode,
            AuthTokenEnabled = token,
            UserGroupIds = group is null ? [] : [group],
        });
        return this;
    }

    public TestAccount Serverless(string name, string? group = null, string engine = "valkey", string version = "8.0")
    {
        _serverlessCaches.Add(new ServerlessCache { ServerlessCacheName = name, Status = "available", Engine = engine, FullEngineVersion = version, UserGroupId = group });
        return this;
    }

    /// <summary>What one rule finds.</summary>
    public IReadOnlyList<AuditFinding> Find(string ruleId, AuditSettings? settings = null) =>
        Auditor.Audit(State, (settings ?? new AuditSettings()) with { Include = [ruleId] }, new DateTime(2026, 6, 15, 0, 0, 0, DateTimeKind.Utc));
}
