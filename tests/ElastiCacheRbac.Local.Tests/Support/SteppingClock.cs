namespace ElastiCacheRbac.Local.Tests.Support;

/// <summary>A clock that goes on by a second at each look: what waits for a change sees it under way and then done, however fast it looks.</summary>
internal sealed class SteppingClock : TimeProvider
{
    private long _seconds;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero).AddSeconds(Interlocked.Increment(ref _seconds));
}
