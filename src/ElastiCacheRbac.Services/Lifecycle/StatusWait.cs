using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Waiting;

namespace ElastiCacheRbac.Services.Lifecycle;

/// <summary>Waits for a resource to become ready or to be gone.</summary>
/// <typeparam name="T">The kind of resource.</typeparam>
/// <param name="kind">The kind of resource.</param>
/// <param name="clock">The clock that the wait goes by.</param>
internal sealed class StatusWait<T>(ResourceKind<T> kind, TimeProvider clock)
    where T : class
{
    private const string Deleted = "deleted";

    /// <summary>Waits until the resource is ready, and returns it.</summary>
    /// <exception cref="WaitException">The time is up, or it will not become ready: it failed, is being deleted, or is gone.</exception>
    public async Task<T> UntilReadyAsync(string id, WaitOptions? options, CancellationToken cancellationToken)
    {
        T? ready = await LookUntilAsync(id, kind.ReadyStatus, options, IsReady, cancellationToken).ConfigureAwait(false);
        return ready!;

        bool IsReady(T? resource)
        {
            if (resource is null)
            {
                throw new WaitException(
                    nameof(Messages.WaitVanished), ErrorKind.WaitFailed, Messages.WaitVanished(kind.Name, id, kind.ReadyStatus), id, lastStatus: null);
            }

            string status = kind.StatusOf(resource);
            return ResourceStatus.IsFailed(status)
                ? throw new WaitException(
                    nameof(Messages.WaitFailed), ErrorKind.WaitFailed, Messages.WaitFailed(kind.Name, id, status, kind.ReadyStatus), id, status)
                : status == kind.ReadyStatus;
        }
    }

    /// <summary>Waits until the resource is gone.</summary>
    /// <exception cref="WaitException">The time is up.</exception>
    public Task UntilDeletedAsync(string id, WaitOptions? options, CancellationToken cancellationToken) =>
        LookUntilAsync(id, Deleted, options, resource => resource is null, cancellationToken);

    private async Task<T?> LookUntilAsync(
        string id, string wanted, WaitOptions? options, Func<T?, bool> isOver, CancellationToken cancellationToken)
    {
        TimeSpan limit = options?.Timeout ?? kind.WaitLimit;
        var pace = new Pace(clock, limit);
        bool hasLooked = false;
        string? status = null;
        while (true)
        {
            bool last = pace.IsOver;
            try
            {
                T? resource = await kind.FindAsync(id, cancellationToken).ConfigureAwait(false);
                hasLooked = true;
                status = resource is null ? null : kind.StatusOf(resource);
                options?.Progress?.Report(new WaitProgress(id, status, pace.Elapsed, limit));
                if (isOver(resource))
                {
                    return resource;
                }
            }
            catch (EcException e) when (e.IsTransient && hasLooked && !last)
            {
                // A wait that lasts an hour is not given up for a network that is away for a minute.
            }

            if (last)
            {
                throw new WaitException(
                    nameof(Messages.WaitTimedOut), ErrorKind.Timeout, Messages.WaitTimedOut(kind.Name, id, status, wanted, limit), id, status);
            }

            await pace.PauseAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
