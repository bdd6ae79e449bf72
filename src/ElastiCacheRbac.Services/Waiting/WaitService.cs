using ElastiCacheRbac.Authentication;
using ElastiCacheRbac.Caches;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.UserGroups;
using ElastiCacheRbac.Users;
using ElastiCacheRbac.Waiting;

namespace ElastiCacheRbac.Services.Waiting;

/// <summary>Waits for resources of any kind.</summary>
public sealed class WaitService
{
    private readonly ElastiCacheConnection _connection;

    internal WaitService(ElastiCacheConnection connection) => _connection = connection;

    /// <summary>Waits until a resource is active or available, and returns it as it is then.</summary>
    /// <param name="resource">
    /// A <see cref="User"/>, <see cref="UserGroup"/>, <see cref="ReplicationGroup"/>, <see cref="ServerlessCache"/> or <see cref="CacheAuthentication"/>.
    /// </param>
    /// <param name="options">The time limit, and whom to tell of progress.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="InvalidInputException">It is none of these: <c>NotWaitable</c>.</exception>
    /// <exception cref="WaitException">The time is up, or the resource failed, or is gone or going.</exception>
    public async Task<object> UntilReadyAsync(object resource, WaitOptions? options = null, CancellationToken cancellationToken = default) => resource switch
    {
        User user => await _connection.Users.WaitUntilActiveAsync(user.UserId, options, cancellationToken).ConfigureAwait(false),
        UserGroup group => await _connection.UserGroups.WaitUntilActiveAsync(group.UserGroupId, options, cancellationToken).ConfigureAwait(false),
        ReplicationGroup group =>
            await _connection.ReplicationGroups.WaitUntilAvailableAsync(group.ReplicationGroupId, options, cancellationToken).ConfigureAwait(false),
        ServerlessCache cache =>
            await _connection.ServerlessCaches.WaitUntilAvailableAsync(cache.ServerlessCacheName, options, cancellationToken).ConfigureAwait(false),
        CacheAuthentication cache when IsServerless(cache) => CacheAuthentication.Of(
            await _connection.ServerlessCaches.WaitUntilAvailableAsync(cache.CacheId, options, cancellationToken).ConfigureAwait(false)),
        CacheAuthentication cache => CacheAuthentication.Of(
            await _connection.ReplicationGroups.WaitUntilAvailableAsync(cache.CacheId, options, cancellationToken).ConfigureAwait(false)),
        _ => throw NotWaitable(resource),
    };

    /// <summary>Waits until a resource is gone.</summary>
    /// <param name="resource">
    /// A <see cref="User"/>, <see cref="UserGroup"/>, <see cref="ReplicationGroup"/>, <see cref="ServerlessCache"/> or <see cref="CacheAuthentication"/>.
    /// </param>
    /// <param name="options">The time limit, and whom to tell of progress.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="InvalidInputException">It is none of these: <c>NotWaitable</c>.</exception>
    /// <exception cref="WaitException">The time is up.</exception>
    public Task UntilDeletedAsync(object resource, WaitOptions? options = null, CancellationToken cancellationToken = default) => resource switch
    {
        User user => _connection.Users.WaitUntilDeletedAsync(user.UserId, options, cancellationToken),
        UserGroup group => _connection.UserGroups.WaitUntilDeletedAsync(group.UserGroupId, options, cancellationToken),
        ReplicationGroup group => _connection.ReplicationGroups.WaitUntilDeletedAsync(group.ReplicationGroupId, options, cancellationToken),
        ServerlessCache cache => _connection.ServerlessCaches.WaitUntilDeletedAsync(cache.ServerlessCacheName, options, cancellationToken),
        CacheAuthentication cache when IsServerless(cache) => _connection.ServerlessCaches.WaitUntilDeletedAsync(cache.CacheId, options, cancellationToken),
        CacheAuthentication cache => _connection.ReplicationGroups.WaitUntilDeletedAsync(cache.CacheId, options, cancellationToken),
        _ => throw NotWaitable(resource),
    };

    private static bool IsServerless(CacheAuthentication cache) => Arn.TryParse(cache.Arn) is { ResourceType: "serverlesscache" };

    private static InvalidInputException NotWaitable(object resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return new InvalidInputException(nameof(Messages.NotWaitable), Messages.NotWaitable(resource.GetType().Name), resource.ToString());
    }
}
