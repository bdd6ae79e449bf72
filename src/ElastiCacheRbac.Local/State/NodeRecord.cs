namespace ElastiCacheRbac.Local.State;

/// <summary>A node of a replication group, which is a cache cluster of its own.</summary>
internal sealed record NodeRecord(string CacheClusterId, string AvailabilityZone);
