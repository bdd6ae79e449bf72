using ElastiCacheRbac.Local.State;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>Ends the changes whose time has come, in their order. Nothing runs in between: it is done at the next look.</summary>
internal static class Settling
{
    /// <summary>Whether a change is due.</summary>
    public static bool IsDue(AccountState state, DateTimeOffset now) =>
        IsDue(state.Users, now) || IsDue(state.UserGroups, now)
        || IsDue(state.ReplicationGroups, now) || IsDue(state.ServerlessCaches, now) || IsDue(state.CacheClusters, now);

    /// <summary>Ends all changes that are due, each at its moment: one that begins another, and the events, tell of that moment and not of this look.</summary>
    public static void Settle(Account account)
    {
        DateTimeOffset now = account.Now;
        while (true)
        {
            (DateTimeOffset Due, Action End)? next = null;
            Consider(account.Users, UserOperations.Settle);
            Consider(account.UserGroups, UserGroupOperations.Settle);
            Consider(account.ReplicationGroups, ReplicationGroupOperations.Settle);
            Consider(account.ServerlessCaches, ServerlessCacheOperations.Settle);
            Consider(account.CacheClusters, CacheClusterOperations.Settle);
            if (next is null)
            {
                account.Now = now;
                return;
            }

            account.Now = next.Value.Due;
            next.Value.End();

            void Consider<T>(RecordSet<T> records, Action<T, Account> settle)
                where T : class, IRecord
            {
                if (records.Table.NextDue is T record && record.Due <= now && (next is null || record.Due < next.Value.Due))
                {
                    next = (record.Due.Value, () => settle(record, account));
                }
            }
        }
    }

    private static bool IsDue<T>(Table<T> table, DateTimeOffset now)
        where T : class, IRecord => table.NextDue?.Due <= now;
}
