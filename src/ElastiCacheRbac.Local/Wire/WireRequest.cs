namespace ElastiCacheRbac.Local.Wire;

/// <summary>An HTTP request, whatever brought it.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path, as it was sent.</param>
/// <param name="Query">The query, as it was sent, without its question mark.</param>
/// <param name="Headers">The headers; their names in any case.</param>
/// <param name="Body">The body.</param>
internal sealed record WireRequest(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, byte[] Body);
