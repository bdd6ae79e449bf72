using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Steps;

namespace ElastiCacheRbac.Services.Lifecycle;

/// <summary>Makes the steps of a change one after the other, waiting in between until the resource can take the next.</summary>
internal static class StepRun
{
    /// <summary>Makes the steps. Does not wait for the last one to take effect.</summary>
    /// <typeparam name="TStep">The steps.</typeparam>
    /// <typeparam name="T">The kind of resource.</typeparam>
    /// <param name="target">The resource's identifier.</param>
    /// <param name="present">The resource as it is.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="make">Makes a step of the resource as it was seen last.</param>
    /// <param name="settle">Waits until the resource can take another, given the steps that are done; refuses if it is not as they left it.</param>
    /// <param name="progress">Told of each step as it begins.</param>
    /// <returns>The resource as the last step left it.</returns>
    /// <exception cref="IncompleteChangeException">A step failed after others were made. A first step's error comes as it is.</exception>
    public static async Task<T> RunAsync<TStep, T>(
        string target, T present, IReadOnlyList<TStep> steps, Func<TStep, T, Task<T>> make, Func<IReadOnlyList<TStep>, Task<T>> settle, IProgress<StepProgress>? progress)
        where TStep : notnull
    {
        int done = 0;
        try
        {
            while (done < steps.Count)
            {
                if (done > 0)
                {
                    present = await settle([.. steps.Take(done)]).ConfigureAwait(false);
                }

                progress?.Report(new StepProgress(target, done + 1, steps.Count, steps[done].ToString()!));
                present = await make(steps[done], present).ConfigureAwait(false);
                done++;
            }

            return present;
        }
        catch (EcException cause) when (done > 0)
        {
            string[] words = [.. steps.Select(step => step.ToString()!)];
            throw new IncompleteChangeException(
                Messages.ChangeIncomplete(target, done, words.Length, cause.Message), target, [.. words.Take(done)], [.. words.Skip(done)], cause);
        }
    }
}
