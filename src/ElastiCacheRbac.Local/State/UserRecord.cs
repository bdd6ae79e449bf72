using System.Collections.Immutable;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.Local.State;

/// <summary>A user as it is kept.</summary>
internal sealed record UserRecord : IRecord
{
    public required string UserId { get; init; }

    public required string UserName { get; init; }

    public required string Engine { get; init; }

    /// <summary>The permissions in the service's form.</summary>
    public required string AccessString { get; init; }

    public required AuthenticationMode Authentication { get; init; }

    /// <summary>How many passwords it has. They themselves are not kept: nobody logs in here.</summary>
    public int PasswordCount { get; init; }

    public required string Status { get; init; }

    public DateTimeOffset? Due { get; init; }

    public ImmutableDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;

    string IRecord.Id => UserId;
}
