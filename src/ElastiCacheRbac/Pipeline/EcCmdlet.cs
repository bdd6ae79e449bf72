using System.Collections.Concurrent;
using System.Management.Automation;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Pipeline;

/// <summary>
/// The base of every cmdlet. Work runs in tasks; the pipeline thread pumps what they have to say and does every
/// Write*. Ctrl+C cancels the work, down to the socket, and ends the cmdlet at once.
/// </summary>
public abstract class EcCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private BlockingCollection<Action>? _pump;

    /// <summary>Does one item's part; an error of it is written and names the item, and the pipeline goes on.</summary>
    /// <param name="action">What to do, on the pipeline thread.</param>
    /// <returns>False if an error was written.</returns>
    protected bool Attempt(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        try
        {
            action();
            return true;
        }
        catch (EcException error)
        {
            WriteError(ErrorRecords.From(error));
            return false;
        }
    }

    /// <summary>Runs work in a task and stays on the pipeline thread to do its writing, until it is done or the pipeline ends.</summary>
    /// <param name="work">The work. It may call the Post methods from any thread, and ends promptly when cancelled.</param>
    protected void Pump(Func<CancellationToken, Task> work)
    {
        BlockingCollection<Action> pump = [];
        _pump = pump;
        CancellationTokenSource abandon = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        Task task = Task.Run(() => work(abandon.Token), CancellationToken.None);
        _ = task.ContinueWith(_ => pump.CompleteAdding(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        try
        {
            foreach (Action action in pump.GetConsumingEnumerable(_stopping.Token))
            {
                action();
            }

            task.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        finally
        {
            // If the pipeline ended first, the work is told, and what it still throws concerns nobody.
            abandon.Cancel();
            _ = task.ContinueWith(
                done => { _ = done.Exception; abandon.Dispose(); }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            _pump = null;
        }
    }

    /// <summary>Writes an object to the pipeline from inside a running work.</summary>
    /// <param name="value">The object.</param>
    protected void PostOutput(object value) => Post(() => WriteObject(value));

    /// <summary>Writes a verbose message from inside a running work.</summary>
    /// <param name="message">The message.</param>
    protected void PostVerbose(string message) => Post(() => WriteVerbose(message));

    /// <summary>Writes a debug message from inside a running work.</summary>
    /// <param name="message">The message.</param>
    protected void PostDebug(string message) => Post(() => WriteDebug(message));

    /// <summary>Writes a warning from inside a running work.</summary>
    /// <param name="message">The message.</param>
    protected void PostWarning(string message) => Post(() => WriteWarning(message));

    /// <summary>Writes progress from inside a running work.</summary>
    /// <param name="record">The progress.</param>
    protected void PostProgress(ProgressRecord record) => Post(() => WriteProgress(record));

    /// <summary>Writes an error of one of several items from inside a running work, which goes on.</summary>
    /// <param name="error">The error.</param>
    /// <param name="place">Where it happened, if that is one of several places.</param>
    protected void PostError(EcException error, string? place = null) => Post(() => WriteError(ErrorRecords.From(error, place)));

    /// <inheritdoc/>
    protected override void StopProcessing() => _stopping.Cancel();

    /// <summary>Frees what the cmdlet holds.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what the cmdlet holds.</summary>
    /// <param name="disposing">True when called from <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stopping.Dispose();
        }
    }

    private void Post(Action action)
    {
        try
        {
            _pump?.Add(action, CancellationToken.None);
        }
        catch (InvalidOperationException)
        {
            // The pipeline stopped listening, by Ctrl+C or `Select-Object -First`: there is nobody left to tell.
        }
    }
}
