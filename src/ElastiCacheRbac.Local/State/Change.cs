namespace ElastiCacheRbac.Local.State;

/// <summary>A record that was put, or removed.</summary>
/// <param name="Kind">The kind of the record.</param>
/// <param name="Id">Its ID.</param>
/// <param name="Record">What it is now; null if it is no more.</param>
internal readonly record struct Change(string Kind, string Id, IRecord? Record);
