using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Files;
using ElastiCacheRbac.Identifiers;

namespace ElastiCacheRbac.DesiredState;

/// <summary>A user group as a file says it is to be, and the caches that it is to guard.</summary>
public sealed record DesiredUserGroup
{
    /// <summary>The group's identifier, lower case.</summary>
    public required string UserGroupId { get; init; }

    /// <summary><c>redis</c> or <c>valkey</c>.</summary>
    public string Engine { get; init; } = CacheEngine.Redis;

    /// <summary>The IDs of all its members, its default user included; others are taken out.</summary>
    public IReadOnlyList<string> UserIds { get; init; } = [];

    /// <summary>The ID of the member whose user name is <c>default</c>; null if it has none, which only a valkey group may.</summary>
    public string? DefaultUserId { get; init; }

    /// <summary>The replication groups that it is to guard.</summary>
    public IReadOnlyList<string> ReplicationGroupIds { get; init; } = [];

    /// <summary>The serverless caches that it is to guard.</summary>
    public IReadOnlyList<string> ServerlessCacheNames { get; init; } = [];

    /// <summary>Where the file says so; null if it comes from no file.</summary>
    public FilePosition? Position { get; init; }

    /// <summary>The caches of both kinds that it is to guard.</summary>
    public IEnumerable<(ResourceType Type, string Id)> Caches() =>
        ReplicationGroupIds.Select(id => (ResourceType.ReplicationGroup, id)).Concat(ServerlessCacheNames.Select(name => (ResourceType.ServerlessCache, name)));
}
