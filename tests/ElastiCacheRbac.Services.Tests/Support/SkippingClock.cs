using ElastiCacheRbac.Services.Connecting;

namespace ElastiCacheRbac.Services.Tests.Support;

/// <summary>
/// A clock on which whoever waits has waited already: time jumps ahead by each wait. The limits of exchanges strike when a test says so.
/// </summary>
internal sealed class SkippingClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Timer> _exchanges = [];
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The waits, in order.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(callback, state);
        lock (_lock)
        {
            if (dueTime == HttpClients.ExchangeLimit)
            {
                _exchanges.Add(timer);
                return timer;
            }

            _now += dueTime;
            Waits.Add(dueTime);
        }

        timer.Strike();
        return timer;
    }

    /// <summary>Ends the exchanges that are under way: their time is up.</summary>
    public void EndExchanges()
    {
        lock (_lock)
        {
            _exchanges.ForEach(timer => timer.Strike());
            _exchanges.Clear();
        }
    }

    private sealed class Timer(TimerCallback callback, object? state) : ITimer
    {
        private int _isOver;

        public void Strike() => ThreadPool.QueueUserWorkItem(_ =>
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
            {
                callback(state);
            }
        });

        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose() => Interlocked.Exchange(ref _isOver, 1);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
