using ElastiCacheRbac.Local.Operations;

namespace ElastiCacheRbac.Local.State;

/// <summary>Keeps the state of an account in a region, and runs requests on it.</summary>
/// <remarks>
/// The state is immutable and replaced as a whole: requests that only look need no lock and see one moment; requests that change run one
/// after another, and one that is refused in the middle has changed nothing.
/// </remarks>
internal sealed class AccountStore(AccountState initial, AccountSettings settings, TimeProvider clock)
{
    private readonly object _changing = new();
    private volatile AccountState _state = initial;

    /// <summary>Runs a request.</summary>
    /// <param name="writes">Whether it may change the account.</param>
    /// <param name="handle">What it does.</param>
    public object? Run(bool writes, Func<Account, object?> handle)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (!writes && !Settling.IsDue(_state, now))
        {
            return handle(new Account(_state, settings, now));
        }

        lock (_changing)
        {
            var settled = new Account(_state, settings, now);
            Settling.Settle(settled);
            Commit(settled);
            var account = new Account(_state, settings, now);
            object? result = handle(account);
            Commit(account);
            return result;
        }
    }

    private void Commit(Account account)
    {
        if (account.Changes.Count > 0)
        {
            _state = account.ToState();
        }
    }
}
