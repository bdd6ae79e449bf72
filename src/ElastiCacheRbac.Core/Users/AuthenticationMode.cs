namespace ElastiCacheRbac.Users;

/// <summary>How a user proves who it is.</summary>
public enum AuthenticationMode
{
    /// <summary>One or two passwords.</summary>
    Password,

    /// <summary>No password: whoever names the user is let in. Redis users only.</summary>
    NoPasswordRequired,

    /// <summary>AWS IAM: a signed token, valid 15 minutes, in place of a password. Engine 7.0 or later.</summary>
    Iam,
}
