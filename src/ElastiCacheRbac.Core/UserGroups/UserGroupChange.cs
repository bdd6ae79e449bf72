namespace ElastiCacheRbac.UserGroups;

/// <summary>What to change of a user group, in one call.</summary>
public sealed record UserGroupChange
{
    /// <summary>The group's identifier.</summary>
    public required string UserGroupId { get; init; }

    /// <summary>The users to make members.</summary>
    public IReadOnlyList<string> UserIdsToAdd { get; init; } = [];

    /// <summary>The users that are to be members no more; their connections end.</summary>
    public IReadOnlyList<string> UserIdsToRemove { get; init; } = [];

    /// <summary>The new engine: redis groups can become valkey groups, not back.</summary>
    public string? Engine { get; init; }
}
