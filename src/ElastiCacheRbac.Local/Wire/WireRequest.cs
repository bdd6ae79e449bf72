namespace ElastiCacheRbac.Local.Wire;

/// <summary>An HTTP request, whatever brought it.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path, as it was sent.</param>
/// <param name="Query">The query, as it was sent, without its question mark.</param>
/// <param name="Header">A header by its name in any case; null if there is none.</param>
/// <param name="Body">The body.</param>
internal sealed record WireRequest(string Method, string Path, string Query, Func<string, string?> Header, byte[] Body);
