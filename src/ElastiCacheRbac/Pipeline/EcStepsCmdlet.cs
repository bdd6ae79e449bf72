using System.Management.Automation;
using ElastiCacheRbac.Services;
using ElastiCacheRbac.Steps;
using ElastiCacheRbac.Waiting;

namespace ElastiCacheRbac.Pipeline;

/// <summary>
/// The base of cmdlets whose change of a cache takes steps, with waits between them. The steps that are left are found
/// first, so that -WhatIf lists them and a change that stopped in the middle goes on; caches are changed side by side.
/// </summary>
public abstract class EcStepsCmdlet : EcChangeCmdlet
{
    /// <summary>Writes what was changed.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Asks for one cache's change, and makes it with the others' at the end.</summary>
    /// <typeparam name="TStep">The steps; their text tells what they do.</typeparam>
    /// <typeparam name="T">What is written.</typeparam>
    /// <param name="identifier">The cache.</param>
    /// <param name="title">The change in a few words, which the cache's identifier follows.</param>
    /// <param name="plan">Finds the steps that are left.</param>
    /// <param name="apply">Makes them, and gives the outcome of the last.</param>
    /// <param name="wait">Waits until the last has taken effect, and gives the outcome.</param>
    private protected void ChangeInSteps<TStep, T>(
        string identifier,
        string title,
        Func<ElastiCacheConnection, CancellationToken, Task<IReadOnlyList<TStep>>> plan,
        Func<ElastiCacheConnection, WaitOptions, IProgress<StepProgress>, CancellationToken, Task<T>> apply,
        Func<ElastiCacheConnection, WaitOptions, CancellationToken, Task<T>> wait)
        where TStep : notnull
        where T : class
    {
        ElastiCacheConnection? connection = null;
        IReadOnlyList<TStep> steps = [];
        bool planned = Call(async (opened, cancel) =>
        {
            connection = opened;
            steps = await plan(opened, cancel).ConfigureAwait(false);
        });
        string description = $"{title} '{identifier}': {Listed(steps)}";
        if (!planned || (steps.Count > 0 && !ShouldProcess(description, description, "Confirm")))
        {
            return;
        }

        Together(async (options, cancel) =>
        {
            T? outcome = null;
            if (steps.Count > 0)
            {
                outcome = await apply(connection!, options, new StepMessages(PostVerbose), cancel).ConfigureAwait(false);
            }
            else
            {
                PostVerbose($"{identifier} is, or is becoming, as asked already.");
            }

            if (Wait || (outcome is null && PassThru))
            {
                outcome = await wait(connection!, options, cancel).ConfigureAwait(false);
            }

            return PassThru ? outcome : null;
        });
    }

    private static string Listed<TStep>(IReadOnlyList<TStep> steps)
        where TStep : notnull => steps is [var only]
            ? only.ToString()!
            : string.Concat(steps.Select((step, index) => FormattableString.Invariant($"{Environment.NewLine}  {index + 1}. {step}")));
}
