using System.Security;

namespace ElastiCacheRbac.Authentication;

/// <summary>How a replication group is to decide who may use it from now on.</summary>
public sealed record AuthenticationChange
{
    /// <summary>The replication group's identifier.</summary>
    public required string ReplicationGroupId { get; init; }

    /// <summary>How it is to decide.</summary>
    public required AccessMode Mode { get; init; }

    /// <summary>
    /// For <see cref="AccessMode.Rbac"/> the user group. For <see cref="AccessMode.None"/> on a cache with an AUTH token the user group to
    /// go through: the service lets go of a token only for a user group.
    /// </summary>
    public string? UserGroupId { get; init; }

    /// <summary>For <see cref="AccessMode.AuthToken"/> the token.</summary>
    public SecureString? AuthToken { get; init; }

    /// <summary>
    /// For a new AUTH token on a cache that has one, or none: stop where the cache takes the old token (or no authentication) as well, so
    /// that clients can be moved over; the same change without this ends that.
    /// </summary>
    public bool KeepPrevious { get; init; }

    /// <summary>Whether to turn on encryption in transit first where it is off, which needs clients that speak TLS.</summary>
    public bool TurnOnEncryption { get; init; }
}
