namespace ElastiCacheRbac.Local.State;

/// <summary>Brings changes to the database, as many as have come together in one transaction.</summary>
/// <remarks>
/// A disk is asked to write a few hundred times a second at most, however little it is; so the changes that arrive while it writes
/// go together the next time. If it fails, memory is ahead of the disk: from then on nothing is answered.
/// </remarks>
internal sealed class Journal : IDisposable
{
    private readonly Database _database;
    private readonly object _gate = new();
    private readonly Thread _writer;
    private Batch _next = new();
    private Exception? _failure;
    private bool _isClosing;

    public Journal(Database database)
    {
        _database = database;
        _writer = new Thread(WriteAll) { IsBackground = true, Name = "ElastiCacheRbac.Local journal" };
        _writer.Start();
    }

    /// <summary>Hands over changes, in the order in which they were made.</summary>
    /// <returns>Done once they are on disk; failed with a <see cref="LocalControlPlaneException"/> if they cannot be.</returns>
    public Task Append(string region, IReadOnlyList<Change> changes)
    {
        lock (_gate)
        {
            if (_failure is not null || _isClosing)
            {
                return Task.FromException(_failure ?? _database.Closed());
            }

            _next.Changes.AddRange(changes.Select(c => (region, c)));
            Monitor.Pulse(_gate);
            return _next.Saved.Task;
        }
    }

    /// <summary>Writes what is left, and closes the database.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isClosing = true;
            Monitor.Pulse(_gate);
        }

        _writer.Join();
        _database.Dispose();
    }

    private void WriteAll()
    {
        while (Take() is Batch batch)
        {
            try
            {
                _database.Write([.. batch.Changes.Select(c => new StoredRecord(c.Region, c.Change.Kind, c.Change.Id, c.Change.Record is null ? null : RecordJson.Write(c.Change.Record)))]);
                batch.Saved.SetResult(true);
            }
            catch (Exception e)
            {
                Fail(batch, _database.NotWritten(e));
                return;
            }
        }
    }

    private Batch? Take()
    {
        lock (_gate)
        {
            while (_next.Changes.Count == 0 && !_isClosing)
            {
                Monitor.Wait(_gate);
            }

            if (_next.Changes.Count == 0)
            {
                return null;
            }

            Batch batch = _next;
            _next = new Batch();
            return batch;
        }
    }

    private void Fail(Batch batch, Exception failure)
    {
        lock (_gate)
        {
            _failure = failure;
            batch.Saved.SetException(failure);
            _next.Saved.SetException(failure);
        }
    }

    private sealed class Batch
    {
        public List<(string Region, Change Change)> Changes { get; } = [];

        public TaskCompletionSource<bool> Saved { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
