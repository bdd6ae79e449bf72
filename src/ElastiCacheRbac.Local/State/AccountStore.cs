using ElastiCacheRbac.Local.Operations;
using ElastiCacheRbac.Local.Wire;

namespace ElastiCacheRbac.Local.State;

/// <summary>Keeps the state of an account in a region, and runs requests on it.</summary>
/// <remarks>
/// The state is immutable and replaced as a whole: requests that only look need no lock and see one moment; requests that change run one
/// after another, and one that is refused in the middle has changed nothing. No answer is given before what it tells of is on disk.
/// </remarks>
internal sealed class AccountStore(AccountState initial, AccountSettings settings, TimeProvider clock, Journal? journal)
{
    private readonly object _changing = new();
    private volatile Snapshot _current = new(initial, Task.CompletedTask);

    /// <summary>Runs a request.</summary>
    /// <param name="writes">Whether it may change the account.</param>
    /// <param name="handle">What it does.</param>
    /// <exception cref="ServiceFault">It is refused.</exception>
    /// <exception cref="LocalControlPlaneException">The state file cannot be written.</exception>
    public async Task<object?> RunAsync(bool writes, Func<Account, object?> handle)
    {
        object? result;
        Snapshot seen;
        try
        {
            (result, seen) = Run(writes, handle);
        }
        catch (ServiceFault)
        {
            // A refusal tells of the state, too: that something exists already, or no more.
            await _current.Saved.ConfigureAwait(false);
            throw;
        }

        await seen.Saved.ConfigureAwait(false);
        return result;
    }

    private (object? Result, Snapshot Seen) Run(bool writes, Func<Account, object?> handle)
    {
        // The moment is read after the state: what takes no time is done by then, whoever asked for it.
        Snapshot current = _current;
        DateTimeOffset now = clock.GetUtcNow();
        if (!writes && !Settling.IsDue(current.State, now))
        {
            return (handle(new Account(current.State, settings, now)), current);
        }

        lock (_changing)
        {
            now = clock.GetUtcNow();
            var settled = new Account(_current.State, settings, now);
            Settling.Settle(settled);
            Commit(settled);
            var account = new Account(_current.State, settings, now);
            object? result = handle(account);
            Commit(account);
            return (result, _current);
        }
    }

    private void Commit(Account account)
    {
        if (account.Changes.Count > 0)
        {
            _current = new Snapshot(account.ToState(), journal?.Append(settings.Region, account.Changes) ?? Task.CompletedTask);
        }
    }
}
