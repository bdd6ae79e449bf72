namespace ElastiCacheRbac.Services.Lifecycle;

/// <summary>The pauses between looks at a resource: longer and longer, up to a cap, each a little random so that many waits spread out.</summary>
/// <param name="clock">The clock.</param>
/// <param name="limit">How long all of them last together, at most.</param>
internal sealed class Pace(TimeProvider clock, TimeSpan limit)
{
    private const double Growth = 1.6;
    private static readonly TimeSpan _cap = TimeSpan.FromSeconds(15);
    private static readonly Random _random = new();
    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _next = TimeSpan.FromMilliseconds(500);

    /// <summary>How long it has lasted.</summary>
    public TimeSpan Elapsed => clock.GetElapsedTime(_start);

    /// <summary>Whether the time is up.</summary>
    public bool IsOver => Elapsed >= limit;

    /// <summary>Pauses, but not beyond the limit.</summary>
    public async Task PauseAsync(CancellationToken cancellationToken)
    {
        double spread;
        lock (_random)
        {
            spread = 0.8 + (0.4 * _random.NextDouble());
        }

        TimeSpan pause = Shorter(TimeSpan.FromTicks((long)(_next.Ticks * spread)), limit - Elapsed);
        _next = Shorter(TimeSpan.FromTicks((long)(_next.Ticks * Growth)), _cap);
        if (pause > TimeSpan.Zero)
        {
            await clock.Delay(pause, cancellationToken).ConfigureAwait(false);
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
