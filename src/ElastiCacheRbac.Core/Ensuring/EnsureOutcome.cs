namespace ElastiCacheRbac.Ensuring;

/// <summary>What ensuring that a resource exists came to, and the resource as it is now.</summary>
/// <typeparam name="T">The kind of resource.</typeparam>
/// <param name="Resource">The resource as it is now.</param>
/// <param name="Result">What was done.</param>
/// <param name="Differences">The names of the properties that differed from what was asked; empty if none did.</param>
public sealed record EnsureOutcome<T>(T Resource, EnsureResult Result, IReadOnlyList<string> Differences)
    where T : class;
