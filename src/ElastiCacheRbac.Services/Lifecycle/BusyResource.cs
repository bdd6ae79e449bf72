using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Services.Lifecycle;

/// <summary>Makes calls that the service refuses while a resource is busy with a change.</summary>
/// <param name="clock">The clock that waits go by.</param>
internal sealed class BusyResource(TimeProvider clock)
{
    /// <summary>How long a call is put off at most.</summary>
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(15);

    /// <summary>Makes a call. If it is refused because the resource is busy, waits for that and tries again; a refusal for any other reason is passed on.</summary>
    /// <typeparam name="T">What the call answers.</typeparam>
    /// <param name="call">Makes the call.</param>
    /// <param name="mayBeBusy">Whether a refusal is one that being busy leads to.</param>
    /// <param name="isBusy">Looks whether it is busy.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<T> WhenFreeAsync<T>(
        Func<Task<T>> call, Func<EcException, bool> mayBeBusy, Func<Task<bool>> isBusy, CancellationToken cancellationToken)
    {
        var pace = new Pace(clock, _limit);
        bool wasFree = false;
        while (true)
        {
            try
            {
                return await call().ConfigureAwait(false);
            }
            catch (EcException e) when (mayBeBusy(e))
            {
                bool waited = false;
                while (await isBusy().ConfigureAwait(false))
                {
                    if (pace.IsOver)
                    {
                        throw;
                    }

                    waited = true;
                    await pace.PauseAsync(cancellationToken).ConfigureAwait(false);
                }

                // Free at once: it may have become so between the refusal and the look. Then one more try tells.
                if (!waited && wasFree)
                {
                    throw;
                }

                wasFree = !waited;
            }
        }
    }
}
