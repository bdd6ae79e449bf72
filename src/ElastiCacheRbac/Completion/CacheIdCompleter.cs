using ElastiCacheRbac.Identifiers;

namespace ElastiCacheRbac.Completion;

/// <summary>Completes IDs of replication groups and names of serverless caches.</summary>
public sealed class CacheIdCompleter() : IdentifierCompleter(IdentifierKind.ReplicationGroup, IdentifierKind.ServerlessCache);
