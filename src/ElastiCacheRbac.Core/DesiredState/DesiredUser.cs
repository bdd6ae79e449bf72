using ElastiCacheRbac.Files;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.DesiredState;

/// <summary>A user as a file says it is to be.</summary>
public sealed record DesiredUser
{
    /// <summary>The user's identifier, lower case.</summary>
    public required string UserId { get; init; }

    /// <summary>The name that clients authenticate with.</summary>
    public required string UserName { get; init; }

    /// <summary><c>redis</c> or <c>valkey</c>.</summary>
    public string Engine { get; init; } = CacheEngine.Redis;

    /// <summary>The permissions, checked unless <see cref="SkipAccessStringCheck"/> says otherwise.</summary>
    public required string AccessString { get; init; }

    /// <summary>Whether the access string is sent as it is, for commands or categories that this module does not know yet.</summary>
    public bool SkipAccessStringCheck { get; init; }

    /// <summary>How the user proves who it is.</summary>
    public AuthenticationMode AuthenticationMode { get; init; }

    /// <summary>Where the passwords come from that a user gets who is created, or comes to authenticate by password. Never a password itself.</summary>
    public IReadOnlyList<PasswordReference> Passwords { get; init; } = [];

    /// <summary>Where the file says so; null if it comes from no file.</summary>
    public FilePosition? Position { get; init; }
}
