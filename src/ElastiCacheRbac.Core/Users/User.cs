using ElastiCacheRbac.Spelling;

namespace ElastiCacheRbac.Users;

/// <summary>An RBAC user as the service describes it. Never holds a password.</summary>
public sealed record User
{
    /// <summary>The user's identifier, unique in an account and region, lower case.</summary>
    public required string UserId { get; init; }

    /// <summary>The name that clients authenticate with. Several users may share one, but not in one group.</summary>
    public required string UserName { get; init; }

    /// <summary><c>active</c>, <c>modifying</c> or <c>deleting</c>.</summary>
    public required string Status { get; init; }

    /// <summary><c>redis</c> or <c>valkey</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>The lowest engine version that can serve this user.</summary>
    public string? MinimumEngineVersion { get; init; }

    /// <summary>The permissions, in the service's form.</summary>
    public required string AccessString { get; init; }

    /// <summary>How the user proves who it is.</summary>
    public AuthenticationMode AuthenticationMode { get; init; }

    /// <summary>How many passwords the user has: 0 to 2.</summary>
    public int PasswordCount { get; init; }

    /// <summary>The groups the user is a member of.</summary>
    public IReadOnlyList<string> UserGroupIds { get; init => field = TextList<string>.Of(value); } = TextList<string>.None;

    /// <summary>The Amazon resource name.</summary>
    public required string Arn { get; init; }

    /// <summary>The region the user lives in.</summary>
    public string? Region => Identifiers.Arn.TryParse(Arn)?.Region;

    /// <summary>The account the user lives in.</summary>
    public string? Account => Identifiers.Arn.TryParse(Arn)?.Account;

    /// <summary>The user's identifier.</summary>
    public override string ToString() => UserId;
}
