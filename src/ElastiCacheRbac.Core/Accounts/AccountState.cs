using ElastiCacheRbac.Caches;
using ElastiCacheRbac.UserGroups;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.Accounts;

/// <summary>All that access control consists of in one account and region, as the service described it, each resource once.</summary>
public sealed record AccountState
{
    /// <summary>The region.</summary>
    public string? Region { get; init; }

    /// <summary>The users.</summary>
    public IReadOnlyList<User> Users { get; init => field = Once(value, u => u.UserId); } = [];

    /// <summary>The user groups.</summary>
    public IReadOnlyList<UserGroup> UserGroups { get; init => field = Once(value, g => g.UserGroupId); } = [];

    /// <summary>The replication groups, guarded or not.</summary>
    public IReadOnlyList<ReplicationGroup> ReplicationGroups { get; init => field = Once(value, g => g.ReplicationGroupId); } = [];

    /// <summary>
    /// The lowest engine version of each replication group's nodes, such as <c>7.1.0</c>, by the replication group's ID; empty unless it was asked for.
    /// The service tells it of nodes only.
    /// </summary>
    public IReadOnlyDictionary<string, string> ReplicationGroupVersions { get; init; } = new Dictionary<string, string>();

    /// <summary>The serverless caches, guarded or not.</summary>
    public IReadOnlyList<ServerlessCache> ServerlessCaches { get; init => field = Once(value, c => c.ServerlessCacheName); } = [];

    /// <summary>Where a list changed while its pages were read, a resource may be told twice: what was told last holds.</summary>
    private static List<T> Once<T>(IReadOnlyList<T> told, Func<T, string> idOf)
    {
        Dictionary<string, int> places = new(told.Count, StringComparer.Ordinal);
        List<T> once = new(told.Count);
        foreach (T resource in told)
        {
            if (places.TryGetValue(idOf(resource), out int place))
            {
                once[place] = resource;
            }
            else
            {
                places.Add(idOf(resource), once.Count);
                once.Add(resource);
            }
        }

        return once;
    }
}
