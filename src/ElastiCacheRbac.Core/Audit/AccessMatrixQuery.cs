using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.Audit;

/// <summary>What an access matrix is to tell. Where no cache and no group is named, it is of the account.</summary>
public sealed record AccessMatrixQuery
{
    /// <summary>The replication group whose users it is of.</summary>
    public string? ReplicationGroupId { get; init; }

    /// <summary>The serverless cache whose users it is of.</summary>
    public string? ServerlessCacheName { get; init; }

    /// <summary>The user group whose members it is of.</summary>
    public string? UserGroupId { get; init; }

    /// <summary>The commands to ask for, such as <c>get</c> or <c>config|get</c>; a container stands for its subcommands.</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];

    /// <summary>
    /// The categories to ask for, with or without <c>@</c>. Without any, and without commands: read and write with each key, and what takes no
    /// key of admin and dangerous.
    /// </summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The keys to ask for; without any, samples of the users' key patterns, and one that no pattern matches.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>The most samples of key patterns.</summary>
    public int MaximumKeys { get; init; } = 5;

    /// <summary>The engine version to judge by; that of the caches in question if null, or the newest where none is known.</summary>
    public EngineVersion? Engine { get; init; }
}
