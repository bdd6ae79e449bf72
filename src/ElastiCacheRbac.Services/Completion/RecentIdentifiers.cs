using ElastiCacheRbac.Identifiers;

namespace ElastiCacheRbac.Services.Completion;

/// <summary>Identifiers for whoever types at a prompt: read at most once in a few seconds, and never waited for longer than a moment.</summary>
/// <param name="clock">The clock that the times go by; the system's by default.</param>
public sealed class RecentIdentifiers(TimeProvider? clock = null)
{
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly Dictionary<(ConnectionSettings, IdentifierKind), Reading> _readings = [];

    /// <summary>How long whoever asks waits at most: 300 ms.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How long an answer is given again: 5 seconds.</summary>
    public static TimeSpan Freshness { get; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a reading goes on that nobody waits for any more, so that the next who asks has an answer: 10 seconds.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Gives the identifiers of a kind; none where they cannot be read, or not in time.</summary>
    /// <param name="settings">Where to and as whom.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="open">Gives the connection for the settings. Called on another thread.</param>
    public async Task<IReadOnlyList<string>> GetAsync(ConnectionSettings settings, IdentifierKind kind, Func<ConnectionSettings, ElastiCacheConnection> open)
    {
        try
        {
            return await Find(settings, kind, open).Identifiers.WaitAsync(Patience, _clock, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Whatever is wrong, the command that is being typed will tell.
            return [];
        }
    }

    private Reading Find(ConnectionSettings settings, IdentifierKind kind, Func<ConnectionSettings, ElastiCacheConnection> open)
    {
        lock (_readings)
        {
            DateTimeOffset now = _clock.GetUtcNow();
            if (!_readings.TryGetValue((settings, kind), out Reading? reading) || (reading.Ended is { } ended && ended + Freshness <= now))
            {
                reading = new Reading();
                reading.Identifiers = Task.Run(() => ReadAsync(reading, () => open(settings), kind));
                _readings[(settings, kind)] = reading;
            }

            return reading;
        }
    }

    private async Task<IReadOnlyList<string>> ReadAsync(Reading reading, Func<ElastiCacheConnection> open, IdentifierKind kind)
    {
        try
        {
            using CancellationTokenSource limit = _clock.CreateCancellationTokenSource(Limit);
            List<string> identifiers = [];
            await foreach (string identifier in Describe(open(), kind, limit.Token).ConfigureAwait(false))
            {
                identifiers.Add(identifier);
            }

            return identifiers;
        }
        finally
        {
            reading.Ended = _clock.GetUtcNow();
        }
    }

    private static IAsyncEnumerable<string> Describe(ElastiCacheConnection connection, IdentifierKind kind, CancellationToken cancel) => kind switch
    {
        IdentifierKind.User => Names(connection.Users.DescribeAsync(null, cancel), u => u.UserId),
        IdentifierKind.UserGroup => Names(connection.UserGroups.DescribeAsync(null, cancel), g => g.UserGroupId),
        IdentifierKind.ReplicationGroup => Names(connection.ReplicationGroups.DescribeAsync(null, cancel), g => g.ReplicationGroupId),
        _ => Names(connection.ServerlessCaches.DescribeAsync(null, cancel), c => c.ServerlessCacheName),
    };

    private static async IAsyncEnumerable<string> Names<T>(IAsyncEnumerable<T> items, Func<T, string> name)
    {
        await foreach (T item in items.ConfigureAwait(false))
        {
            yield return name(item);
        }
    }

    /// <summary>A reading that is under way or has ended.</summary>
    private sealed class Reading
    {
        public Task<IReadOnlyList<string>> Identifiers { get; set; } = null!;

        public DateTimeOffset? Ended { get; set; }
    }
}
