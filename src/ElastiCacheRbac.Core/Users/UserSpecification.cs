using System.Security;

namespace ElastiCacheRbac.Users;

/// <summary>What a user to be created is to look like.</summary>
public sealed record UserSpecification
{
    /// <summary>The user's identifier.</summary>
    public required string UserId { get; init; }

    /// <summary>The name that clients authenticate with.</summary>
    public required string UserName { get; init; }

    /// <summary>The permissions.</summary>
    public required string AccessString { get; init; }

    /// <summary>Whether the access string is sent as it is, without being judged here.</summary>
    public bool SkipAccessStringCheck { get; init; }

    /// <summary><c>redis</c> or <c>valkey</c>.</summary>
    public string Engine { get; init; } = Identifiers.CacheEngine.Redis;

    /// <summary>How the user proves who it is.</summary>
    public AuthenticationMode AuthenticationMode { get; init; }

    /// <summary>One or two passwords where <see cref="AuthenticationMode"/> is <see cref="AuthenticationMode.Password"/>; else none.</summary>
    public IReadOnlyList<SecureString> Passwords { get; init; } = [];

    /// <summary>Tags for the new user.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}
