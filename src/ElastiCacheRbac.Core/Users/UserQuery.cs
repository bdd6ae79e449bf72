namespace ElastiCacheRbac.Users;

/// <summary>Which users to describe; what is null does not narrow the answer.</summary>
public sealed record UserQuery
{
    /// <summary>The one user to describe; an error if it does not exist.</summary>
    public string? UserId { get; init; }

    /// <summary>Only users with this user name.</summary>
    public string? UserName { get; init; }

    /// <summary>Only users of this engine.</summary>
    public string? Engine { get; init; }
}
