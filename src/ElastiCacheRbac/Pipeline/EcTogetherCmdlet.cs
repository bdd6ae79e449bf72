using System.Management.Automation;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Waiting;

namespace ElastiCacheRbac.Pipeline;

/// <summary>
/// The base of cmdlets that wait. What is to be waited for is waited for together, once everything has been piped in, so
/// that a pipeline of many takes as long as the slowest.
/// </summary>
public abstract class EcTogetherCmdlet : EcRegionCmdlet
{
    private readonly List<Func<WaitOptions, CancellationToken, Task<object?>>> _works = [];

    /// <summary>How long to wait at most, in seconds or as a time span; by default 15 minutes for users and groups, 60 for caches.</summary>
    [Parameter]
    [DurationTransformation]
    public TimeSpan? Timeout { get; set; }

    /// <summary>Adds work that is done together with the others', at the end. An error of it is that one's alone.</summary>
    /// <param name="work">The work, which gives what is to be written; null for nothing.</param>
    private protected void Together(Func<WaitOptions, CancellationToken, Task<object?>> work) => _works.Add(work);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_works.Count > 0)
        {
            PumpCalls(WorkTogetherAsync);
        }
    }

    private async Task WorkTogetherAsync(CancellationToken cancel)
    {
        Task<object?>[] working = [.. _works.Select((work, index) => WorkAsync(work, new WaitProgressBar(index, PostProgress), cancel))];
        foreach (Task<object?> task in working)
        {
            try
            {
                if (await task.ConfigureAwait(false) is { } outcome)
                {
                    PostOutput(outcome);
                }
            }
            catch (EcException error)
            {
                PostError(error);
            }
        }
    }

    private async Task<object?> WorkAsync(
        Func<WaitOptions, CancellationToken, Task<object?>> work, WaitProgressBar bar, CancellationToken cancel)
    {
        try
        {
            return await work(new WaitOptions { Timeout = Timeout, Progress = bar }, cancel).ConfigureAwait(false);
        }
        finally
        {
            bar.Complete();
        }
    }
}
