using System.Management.Automation;
using ElastiCacheRbac.Waiting;

namespace ElastiCacheRbac.Pipeline;

/// <summary>The progress bar of one thing that is waited for. What is ready at the first look shows none.</summary>
/// <param name="activity">Tells it from the other bars of the cmdlet.</param>
/// <param name="post">Hands a progress record to the pipeline thread.</param>
internal sealed class WaitProgressBar(int activity, Action<ProgressRecord> post) : IProgress<WaitProgress>
{
    private ProgressRecord? _shown;

    /// <inheritdoc/>
    public void Report(WaitProgress value)
    {
        if (value.Status is null or "active" or "available")
        {
            return;
        }

        // How far a change has come is not told by the service: the bar shows how much of the time limit is used.
        double share = value.Timeout > TimeSpan.Zero ? value.Elapsed.TotalSeconds / value.Timeout.TotalSeconds : 1;
        _shown = new ProgressRecord(activity, $"Waiting for {value.ResourceId}", value.Status)
        {
            CurrentOperation = FormattableString.Invariant($"{value.Elapsed.TotalSeconds:0} s of at most {value.Timeout.TotalSeconds:0} s"),
            PercentComplete = (int)(100 * Math.Min(Math.Max(share, 0), 1)),
        };
        post(_shown);
    }

    /// <summary>Takes the bar away, however the wait ended.</summary>
    public void Complete()
    {
        if (_shown is { } last)
        {
            post(new ProgressRecord(activity, last.Activity, last.StatusDescription) { RecordType = ProgressRecordType.Completed });
        }
    }
}
