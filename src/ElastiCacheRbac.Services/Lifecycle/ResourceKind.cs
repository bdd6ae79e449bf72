namespace ElastiCacheRbac.Services.Lifecycle;

/// <summary>A kind of resource: how to look at one, and what its statuses mean.</summary>
/// <typeparam name="T">The resource's record.</typeparam>
/// <param name="Name">What it is called in messages.</param>
/// <param name="ReadyStatus">The status that a change ends in: <c>active</c> or <c>available</c>.</param>
/// <param name="WaitLimit">How long a wait lasts at most, unless said otherwise.</param>
/// <param name="StatusOf">The status of one.</param>
/// <param name="FindAsync">Looks at the one of an identifier; null if there is none.</param>
internal sealed record ResourceKind<T>(
    string Name,
    string ReadyStatus,
    TimeSpan WaitLimit,
    Func<T, string> StatusOf,
    Func<string, CancellationToken, Task<T?>> FindAsync)
    where T : class;
