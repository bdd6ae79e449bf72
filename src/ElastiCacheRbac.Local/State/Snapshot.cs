namespace ElastiCacheRbac.Local.State;

/// <summary>A state of an account, and when it is safe to tell of it.</summary>
/// <param name="State">The state.</param>
/// <param name="Saved">Done once the state is on disk; at once where it is kept in memory only.</param>
internal sealed record Snapshot(AccountState State, Task Saved);
