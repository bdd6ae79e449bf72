namespace ElastiCacheRbac.Local.Operations;

/// <summary>A page of a listing.</summary>
/// <param name="Records">What is on it.</param>
/// <param name="Marker">What to ask for the next page with; null on the last one.</param>
internal sealed record Page<T>(IReadOnlyList<T> Records, string? Marker);
