using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Services;
using ElastiCacheRbac.Waiting;

namespace ElastiCacheRbac.Pipeline;

/// <summary>
/// The base of cmdlets that change something. What is to be waited for is waited for together, once everything has
/// been asked for, so that a pipeline of many takes as long as the slowest.
/// </summary>
public abstract class EcChangeCmdlet : EcServiceCmdlet
{
    private readonly List<Func<WaitOptions, CancellationToken, Task<object?>>> _waits = [];

    /// <summary>The credential profile to use.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ProfileNameCompleter))]
    public string? ProfileName { get; set; }

    /// <summary>The region to work in. Objects that are piped in bring theirs.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string? Region { get; set; }

    /// <summary>Waits until the change has taken effect.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>How long -Wait waits at most, in seconds or as a time span; by default 15 minutes for users and groups, 60 for caches.</summary>
    [Parameter]
    [DurationTransformation]
    public TimeSpan? Timeout { get; set; }

    /// <summary>Whether what ShouldProcess is told will be read: by -WhatIf, -Confirm or -Verbose, or by the preferences that stand for them.</summary>
    private protected bool TellsWhatItDoes =>
        Asks("WhatIf", "WhatIfPreference", LanguagePrimitives.IsTrue)
        || Asks("Verbose", "VerbosePreference", preference => LanguagePrimitives.ConvertTo<ActionPreference>(preference) is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore))
        || Asks("Confirm", "ConfirmPreference", preference => LanguagePrimitives.ConvertTo<ConfirmImpact>(preference) is > ConfirmImpact.None and <= ConfirmImpact.Medium);

    /// <summary>Does one item's change; an error of it is written, and the pipeline goes on.</summary>
    /// <param name="work">The change.</param>
    private protected bool Change(Func<ElastiCacheConnection, CancellationToken, Task> work) => Attempt(() =>
    {
        ElastiCacheConnection connection = Connect(ProfileName, Region);
        PumpCalls(cancel => work(connection, cancel));
    });

    /// <summary>Writes the outcome of a change: at once, or with -Wait when it has taken effect.</summary>
    /// <typeparam name="T">The kind of resource.</typeparam>
    /// <param name="resource">The resource as the change left it.</param>
    /// <param name="wait">Waits for the change to take effect and gives the resource as it is then.</param>
    /// <param name="write">Whether the resource is to be written.</param>
    private protected void Settle<T>(T resource, Func<WaitOptions, CancellationToken, Task<T>> wait, bool write)
        where T : class
    {
        if (Wait)
        {
            _waits.Add(async (options, cancel) =>
            {
                T settled = await wait(options, cancel).ConfigureAwait(false);
                return write ? settled : null;
            });
        }
        else if (write)
        {
            PostOutput(resource);
        }
    }

    /// <summary>The same for a deletion: what is written is the resource as it was last.</summary>
    /// <typeparam name="T">The kind of resource.</typeparam>
    /// <param name="resource">The resource as it was last.</param>
    /// <param name="wait">Waits until the resource is gone.</param>
    /// <param name="write">Whether the resource is to be written.</param>
    private protected void SettleGone<T>(T resource, Func<WaitOptions, CancellationToken, Task> wait, bool write)
        where T : class =>
        Settle(resource, async (options, cancel) =>
        {
            await wait(options, cancel).ConfigureAwait(false);
            return resource;
        }, write);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_waits.Count > 0)
        {
            PumpCalls(WaitTogetherAsync);
        }
    }

    private bool Asks(string parameter, string preference, Predicate<object> asks) =>
        MyInvocation.BoundParameters.TryGetValue(parameter, out object? given)
            ? ((SwitchParameter)given).IsPresent
            : GetVariableValue(preference) is { } value && asks(value);

    private async Task WaitTogetherAsync(CancellationToken cancel)
    {
        WaitOptions options = new() { Timeout = Timeout, Progress = new WaitProgressBars(PostProgress) };
        Task<object?>[] waiting = [.. _waits.Select(wait => wait(options, cancel))];
        foreach (Task<object?> task in waiting)
        {
            try
            {
                if (await task.ConfigureAwait(false) is { } settled)
                {
                    PostOutput(settled);
                }
            }
            catch (EcException error)
            {
                PostError(error);
            }
        }
    }
}
