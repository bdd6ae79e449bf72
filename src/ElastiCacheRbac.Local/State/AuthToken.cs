namespace ElastiCacheRbac.Local.State;

/// <summary>The AUTH tokens that a cache accepts: one, or two after a rotation.</summary>
internal sealed record AuthToken(IReadOnlyList<SecretHash> Tokens, DateTimeOffset LastModified);
