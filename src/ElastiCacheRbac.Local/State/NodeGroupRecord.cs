namespace ElastiCacheRbac.Local.State;

/// <summary>A shard of a replication group. Its first member is the primary.</summary>
internal sealed record NodeGroupRecord(string NodeGroupId, string? Slots, IReadOnlyList<NodeRecord> Members);
