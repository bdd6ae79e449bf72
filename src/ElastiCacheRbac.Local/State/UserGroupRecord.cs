using System.Collections.Immutable;

namespace ElastiCacheRbac.Local.State;

/// <summary>A user group as it is kept.</summary>
internal sealed record UserGroupRecord : IRecord
{
    public required string UserGroupId { get; init; }

    public required string Engine { get; init; }

    /// <summary>The members, as they were given.</summary>
    public required IReadOnlyList<string> UserIds { get; init; }

    /// <summary>The users that become members once the change that is under way is done.</summary>
    public IReadOnlyList<string> UserIdsToAdd { get; init; } = [];

    /// <summary>The users that are members no more once the change that is under way is done.</summary>
    public IReadOnlyList<string> UserIdsToRemove { get; init; } = [];

    public required string Status { get; init; }

    public DateTimeOffset? Due { get; init; }

    public ImmutableDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;

    string IRecord.Id => UserGroupId;
}
