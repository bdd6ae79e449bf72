using System.Security;

namespace ElastiCacheRbac.Users;

/// <summary>What to change of a user; what is null stays as it is.</summary>
public sealed record UserChange
{
    /// <summary>The user's identifier.</summary>
    public required string UserId { get; init; }

    /// <summary>The new permissions, replacing the present ones.</summary>
    public string? AccessString { get; init; }

    /// <summary>Rules to put behind the present permissions.</summary>
    public string? AppendAccessString { get; init; }

    /// <summary>Whether access strings are sent as they are, without being judged here.</summary>
    public bool SkipAccessStringCheck { get; init; }

    /// <summary>The new engine: redis users can become valkey users, not back.</summary>
    public string? Engine { get; init; }

    /// <summary>How the user proves who it is from now on.</summary>
    public AuthenticationMode? AuthenticationMode { get; init; }

    /// <summary>The passwords from now on, replacing the present ones.</summary>
    public IReadOnlyList<SecureString>? Passwords { get; init; }
}
