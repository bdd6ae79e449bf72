using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Caches;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.UserGroups;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.Services.Accounts;

/// <summary>All that access control consists of in an account and region.</summary>
public sealed class AccountService
{
    private readonly ElastiCacheConnection _connection;

    internal AccountService(ElastiCacheConnection connection) => _connection = connection;

    /// <summary>Reads users, user groups, replication groups and serverless caches side by side, in as few calls as paging allows.</summary>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="EcException">One of the lists could not be read; the others are given up.</exception>
    public async Task<AccountState> ReadAsync(CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<List<User>> users = ReadAsync(_connection.Users.DescribeAsync(null, stop.Token), stop);
        Task<List<UserGroup>> groups = ReadAsync(_connection.UserGroups.DescribeAsync(null, stop.Token), stop);
        Task<List<ReplicationGroup>> replicationGroups = ReadAsync(_connection.ReplicationGroups.DescribeAsync(null, stop.Token), stop);
        Task<List<ServerlessCache>> serverlessCaches = ReadAsync(_connection.ServerlessCaches.DescribeAsync(null, stop.Token), stop);
        // Where one failed, the others were given up, and it is its error that is thrown.
        await Task.WhenAll(users, groups, replicationGroups, serverlessCaches).ConfigureAwait(false);
        return new AccountState
        {
            Region = _connection.Region,
            Users = await users.ConfigureAwait(false),
            UserGroups = await groups.ConfigureAwait(false),
            ReplicationGroups = await replicationGroups.ConfigureAwait(false),
            ServerlessCaches = await serverlessCaches.ConfigureAwait(false),
        };
    }

    /// <summary>As <see cref="ReadAsync(CancellationToken)"/>, and the engine versions of replication groups, which take a listing of their nodes.</summary>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="EcException">One of the lists could not be read. That of the nodes may fail, as where one may not read it: then the versions are not known.</exception>
    public async Task<AccountState> ReadWithVersionsAsync(CancellationToken cancellationToken = default)
    {
        Task<IReadOnlyDictionary<string, string>> versions = _connection.ReplicationGroups.ReadEngineVersionsAsync(cancellationToken);
        AccountState state = await ReadAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return state with { ReplicationGroupVersions = await versions.ConfigureAwait(false) };
        }
        catch (EcException)
        {
            return state;
        }
    }

    private static async Task<List<T>> ReadAsync<T>(IAsyncEnumerable<T> items, CancellationTokenSource stop)
    {
        try
        {
            List<T> read = [];
            await foreach (T item in items.ConfigureAwait(false))
            {
                read.Add(item);
            }

            return read;
        }
        catch
        {
            stop.Cancel();
            throw;
        }
    }
}
