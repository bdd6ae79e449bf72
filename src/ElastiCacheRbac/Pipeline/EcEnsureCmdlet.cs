using System.Management.Automation;
using ElastiCacheRbac.Ensuring;
using ElastiCacheRbac.Services;
using ElastiCacheRbac.Waiting;

namespace ElastiCacheRbac.Pipeline;

/// <summary>The base of New cmdlets: they create, or make sure that something exists.</summary>
public abstract class EcEnsureCmdlet : EcChangeCmdlet
{
    /// <summary>Leaves an existing one as it is, writes it, and warns where it differs from what was asked.</summary>
    [Parameter]
    public SwitchParameter IfNotExists { get; set; }

    /// <summary>Changes an existing one to what was asked; does nothing where it is so already.</summary>
    [Parameter]
    public SwitchParameter Ensure { get; set; }

    private protected void CreateOrEnsure<T>(
        string identifier,
        Func<ElastiCacheConnection, CancellationToken, Task<T>> create,
        Func<ElastiCacheConnection, bool, CancellationToken, Task<EnsureOutcome<T>>> ensure,
        Func<ElastiCacheConnection, WaitOptions, CancellationToken, Task<T>> wait)
        where T : class
    {
        Call(async (connection, cancel) =>
        {
            T resource;
            if (IfNotExists || Ensure)
            {
                EnsureOutcome<T> outcome = await ensure(connection, Ensure, cancel).ConfigureAwait(false);
                resource = outcome.Resource;
                Tell(identifier, outcome.Result, outcome.Differences);
            }
            else
            {
                resource = await create(connection, cancel).ConfigureAwait(false);
            }

            Settle(resource, (options, cancelWait) => wait(connection, options, cancelWait), write: true);
        });
    }

    private void Tell(string identifier, EnsureResult result, IReadOnlyList<string> differences)
    {
        if (result == EnsureResult.Different)
        {
            PostWarning($"'{identifier}' exists and was left as it is; it differs in {string.Join(", ", differences)}. -Ensure changes it to what was asked.");
        }
        else
        {
            PostVerbose($"{identifier}: {result}.");
        }
    }
}
