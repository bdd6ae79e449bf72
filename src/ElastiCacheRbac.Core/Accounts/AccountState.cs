using ElastiCacheRbac.Caches;
using ElastiCacheRbac.UserGroups;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.Accounts;

/// <summary>All that access control consists of in one account and region, as the service described it.</summary>
public sealed record AccountState
{
    /// <summary>The region.</summary>
    public string? Region { get; init; }

    /// <summary>The users.</summary>
    public IReadOnlyList<User> Users { get; init; } = [];

    /// <summary>The user groups.</summary>
    public IReadOnlyList<UserGroup> UserGroups { get; init; } = [];

    /// <summary>The replication groups, guarded or not.</summary>
    public IReadOnlyList<ReplicationGroup> ReplicationGroups { get; init; } = [];

    /// <summary>
    /// The lowest engine version of each replication group's nodes, such as <c>7.1.0</c>, by the replication group's ID; empty unless it was asked for.
    /// The service tells it of nodes only.
    /// </summary>
    public IReadOnlyDictionary<string, string> ReplicationGroupVersions { get; init; } = new Dictionary<string, string>();

    /// <summary>The serverless caches, guarded or not.</summary>
    public IReadOnlyList<ServerlessCache> ServerlessCaches { get; init; } = [];
}
