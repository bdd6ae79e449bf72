using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Ensuring;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Services.Calls;
using ElastiCacheRbac.Waiting;

namespace ElastiCacheRbac.Services.Lifecycle;

/// <summary>What is done alike with every kind of resource: create safely, change when it can be changed, ensure, wait.</summary>
/// <typeparam name="T">The kind of resource.</typeparam>
/// <param name="kind">The kind of resource.</param>
/// <param name="clock">The clock that waits go by.</param>
internal sealed class ResourceLifecycle<T>(ResourceKind<T> kind, TimeProvider clock)
    where T : class
{
    private readonly StatusWait<T> _wait = new(kind, clock);
    private readonly BusyResource _busy = new(clock);

    /// <inheritdoc cref="StatusWait{T}.UntilReadyAsync"/>
    public Task<T> WaitUntilReadyAsync(string id, WaitOptions? options, CancellationToken cancellationToken) =>
        _wait.UntilReadyAsync(id, options, cancellationToken);

    /// <inheritdoc cref="StatusWait{T}.UntilDeletedAsync"/>
    public Task WaitUntilDeletedAsync(string id, WaitOptions? options, CancellationToken cancellationToken) =>
        _wait.UntilDeletedAsync(id, options, cancellationToken);

    /// <summary>Creates a resource. If the answer was lost and the SDK's retry finds it there already, it is recognised as its own.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="create">Makes the call.</param>
    /// <param name="differences">In what one that is there differs from what was asked.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ResourceExistsException">Someone else's is there.</exception>
    public async Task<T> CreateAsync(
        string id, Func<CallAttempts, Task<T>> create, Func<T, IReadOnlyList<string>> differences, CancellationToken cancellationToken)
    {
        var attempts = new CallAttempts();
        try
        {
            return await create(attempts).ConfigureAwait(false);
        }
        catch (ResourceExistsException) when (attempts.EarlierMayHaveWorked)
        {
            T? present = await kind.FindAsync(id, cancellationToken).ConfigureAwait(false);
            if (present is null || differences(present).Count > 0)
            {
                throw;
            }

            return present;
        }
    }

    /// <summary>
    /// Makes a change. If the service refuses it because the resource is busy with another change, waits for that and tries
    /// again; a refusal for any other reason is passed on.
    /// </summary>
    /// <param name="id">The resource's identifier.</param>
    /// <param name="change">
    /// Makes the call. On later tries it is given the resource as it is then: what it waited for may have been this very change, if the
    /// answer to it was lost. The attempts, of all tries together, tell whether that can be.
    /// </param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="isOtherChanging">Whether another resource that the change depends on is busy.</param>
    public Task<T> WhenFreeAsync(
        string id, Func<T?, CallAttempts, Task<T>> change, CancellationToken cancellationToken, Func<Task<bool>>? isOtherChanging = null)
    {
        var attempts = new CallAttempts();
        T? present = null;
        return _busy.WhenFreeAsync(
            () => change(present, attempts),
            e => e is ResourceStateException && e.ErrorId.StartsWith("Invalid", StringComparison.Ordinal),
            IsBusyAsync,
            cancellationToken);

        async Task<bool> IsBusyAsync()
        {
            present = await kind.FindAsync(id, cancellationToken).ConfigureAwait(false);
            return (present is not null && ResourceStatus.IsChanging(kind.StatusOf(present)))
                || (isOtherChanging is not null && await isOtherChanging().ConfigureAwait(false));
        }
    }

    /// <summary>
    /// Deletes a resource, after a change that it is busy with. If the answer was lost and the SDK's retry finds it being deleted, that
    /// is recognised as its own doing.
    /// </summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="delete">Makes the call.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<T> DeleteAsync(string id, Func<CallAttempts, Task<T>> delete, CancellationToken cancellationToken)
    {
        return WhenFreeAsync(id, (_, _) => SendAsync(), cancellationToken);

        async Task<T> SendAsync()
        {
            var attempts = new CallAttempts();
            try
            {
                return await delete(attempts).ConfigureAwait(false);
            }
            catch (ResourceStateException) when (attempts.EarlierMayHaveWorked)
            {
                T? present = await kind.FindAsync(id, cancellationToken).ConfigureAwait(false);
                if (present is null || kind.StatusOf(present) != ResourceStatus.Deleting)
                {
                    throw;
                }

                return present;
            }
        }
    }

    /// <summary>Whether a resource is busy with a change.</summary>
    public async Task<bool> IsChangingAsync(string id, CancellationToken cancellationToken) =>
        await kind.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } resource && ResourceStatus.IsChanging(kind.StatusOf(resource));

    /// <summary>Sees to it that a resource is there, and if asked that it is as asked.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="create">Creates it.</param>
    /// <param name="differences">In what one that is there differs from what was asked.</param>
    /// <param name="change">Changes it to what was asked, given it as it is and the differences; null to leave it as it is.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<EnsureOutcome<T>> EnsureAsync(
        string id,
        Func<Task<T>> create,
        Func<T, IReadOnlyList<string>> differences,
        Func<T, IReadOnlyList<string>, Task<T>>? change,
        CancellationToken cancellationToken)
    {
        T? present = await kind.FindAsync(id, cancellationToken).ConfigureAwait(false);
        if (present is not null && kind.StatusOf(present) == ResourceStatus.Deleting)
        {
            await WaitUntilDeletedAsync(id, options: null, cancellationToken).ConfigureAwait(false);
            present = null;
        }

        if (present is null)
        {
            try
            {
                return new EnsureOutcome<T>(await create().ConfigureAwait(false), EnsureResult.Created, []);
            }
            catch (ResourceExistsException)
            {
                // Someone else created it since the look.
                present = await kind.FindAsync(id, cancellationToken).ConfigureAwait(false);
                if (present is null)
                {
                    throw;
                }
            }
        }

        IReadOnlyList<string> different = differences(present);
        return different.Count == 0 ? new EnsureOutcome<T>(present, EnsureResult.Unchanged, different)
            : change is null ? new EnsureOutcome<T>(present, EnsureResult.Different, different)
            : new EnsureOutcome<T>(await change(present, different).ConfigureAwait(false), EnsureResult.Updated, different);
    }
}
