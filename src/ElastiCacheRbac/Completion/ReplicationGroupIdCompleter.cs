using ElastiCacheRbac.Identifiers;

namespace ElastiCacheRbac.Completion;

/// <summary>Completes IDs of replication groups.</summary>
public sealed class ReplicationGroupIdCompleter() : IdentifierCompleter(IdentifierKind.ReplicationGroup);
