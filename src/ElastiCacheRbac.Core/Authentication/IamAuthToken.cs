using System.Security;

namespace ElastiCacheRbac.Authentication;

/// <summary>
/// A token that a client sends as its password to authenticate by IAM. It is good for new connections for 15 minutes; a connection lives on
/// for 12 hours, or longer if it authenticates again in time.
/// </summary>
/// <param name="CacheId">The replication group or serverless cache that it is good for.</param>
/// <param name="UserId">The user that it is good for.</param>
/// <param name="Token">The token.</param>
/// <param name="Expires">Until when a connection can be made with it (UTC).</param>
public sealed record IamAuthToken(string CacheId, string UserId, SecureString Token, DateTime Expires)
{
    /// <summary>What the token is good for, without the token.</summary>
    public override string ToString() => FormattableString.Invariant($"{UserId} at {CacheId} until {Expires:u}");
}
