using ElastiCacheRbac.Diagnostics;
using ElastiCacheRbac.Services.Caches;
using ElastiCacheRbac.Services.UserGroups;
using ElastiCacheRbac.Services.Users;

namespace ElastiCacheRbac.Services;

/// <summary>A connection to ElastiCache in one account and region. It may be shared by threads.</summary>
public sealed class ElastiCacheConnection : IDisposable
{
    private ElastiCacheConnection(string region) => Region = region;

    /// <summary>The region of the connection.</summary>
    public string Region { get; }

    /// <summary>The users.</summary>
    public UserService Users => throw new NotImplementedException();

    /// <summary>The user groups.</summary>
    public UserGroupService UserGroups => throw new NotImplementedException();

    /// <summary>The replication groups.</summary>
    public ReplicationGroupService ReplicationGroups => throw new NotImplementedException();

    /// <summary>Opens a connection. Nothing is sent before the first call.</summary>
    /// <param name="settings">Where to and as whom.</param>
    /// <param name="clock">The clock that waits go by; the system's by default.</param>
    /// <param name="observer">Told of every call as it ends.</param>
    /// <exception cref="Errors.InvalidInputException">The settings are incomplete or contradict each other, or name no region.</exception>
    public static ElastiCacheConnection Open(ConnectionSettings settings, TimeProvider? clock = null, Action<CallRecord>? observer = null) =>
        new(settings.Region!);

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
