using ElastiCacheRbac.Identifiers;

namespace ElastiCacheRbac.Completion;

/// <summary>Completes names of serverless caches.</summary>
public sealed class ServerlessCacheNameCompleter() : IdentifierCompleter(IdentifierKind.ServerlessCache);
