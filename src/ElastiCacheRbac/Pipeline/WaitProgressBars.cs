using System.Collections.Concurrent;
using System.Management.Automation;
using ElastiCacheRbac.Waiting;

namespace ElastiCacheRbac.Pipeline;

/// <summary>One progress bar for each resource that is waited for.</summary>
/// <param name="post">Hands a progress record to the pipeline thread.</param>
internal sealed class WaitProgressBars(Action<ProgressRecord> post) : IProgress<WaitProgress>
{
    private static readonly HashSet<string> _settled = ["active", "available"];
    private readonly ConcurrentDictionary<string, int> _activities = new();
    private int _lastActivity;

    public void Report(WaitProgress value)
    {
        int activity = _activities.GetOrAdd(value.ResourceId, _ => Interlocked.Increment(ref _lastActivity));
        bool done = value.Status is null || _settled.Contains(value.Status);
        // How far a change has come is not told by the service: the bar shows how much of the time limit is used.
        double share = value.Timeout > TimeSpan.Zero ? value.Elapsed.TotalSeconds / value.Timeout.TotalSeconds : 1;
        post(new ProgressRecord(activity, $"Waiting for {value.ResourceId}", value.Status ?? "gone")
        {
            CurrentOperation = FormattableString.Invariant($"{value.Elapsed.TotalSeconds:0} s of at most {value.Timeout.TotalSeconds:0} s"),
            PercentComplete = (int)(100 * Math.Min(Math.Max(share, 0), 1)),
            RecordType = done ? ProgressRecordType.Completed : ProgressRecordType.Processing,
        });
    }
}
