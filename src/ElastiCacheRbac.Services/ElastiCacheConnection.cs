using Amazon.ElastiCache;
using ElastiCacheRbac.Diagnostics;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Services.Accounts;
using ElastiCacheRbac.Services.Authentication;
using ElastiCacheRbac.Services.Caches;
using ElastiCacheRbac.Services.Calls;
using ElastiCacheRbac.Services.Connecting;
using ElastiCacheRbac.Services.DesiredState;
using ElastiCacheRbac.Services.Events;
using ElastiCacheRbac.Services.Tags;
using ElastiCacheRbac.Services.UserGroups;
using ElastiCacheRbac.Services.Users;
using ElastiCacheRbac.Services.Waiting;

namespace ElastiCacheRbac.Services;

/// <summary>A connection to ElastiCache in one account and region. It may be shared by threads; make one and keep it.</summary>
public sealed class ElastiCacheConnection : IDisposable
{
    private readonly ServiceCalls _calls;

    private ElastiCacheConnection(ServiceCalls calls, CredentialSource credentials, string region)
    {
        _calls = calls;
        Region = region;
        Users = new UserService(calls);
        UserGroups = new UserGroupService(calls, Users);
        ReplicationGroups = new ReplicationGroupService(calls, UserGroups);
        ServerlessCaches = new ServerlessCacheService(calls, UserGroups);
        Authentication = new AuthenticationService(ReplicationGroups, ServerlessCaches);
        PasswordRotation = new PasswordRotationService(Users);
        IamTokens = new IamTokenService(credentials, region, calls.Clock);
        Events = new EventService(calls, region);
        Tags = new TagService(calls, this);
        Waiting = new WaitService(this);
        Account = new AccountService(this);
        DesiredState = new DesiredStateService(this);
    }

    /// <summary>The region of the connection.</summary>
    public string Region { get; }

    /// <summary>The users.</summary>
    public UserService Users { get; }

    /// <summary>The user groups.</summary>
    public UserGroupService UserGroups { get; }

    /// <summary>The replication groups.</summary>
    public ReplicationGroupService ReplicationGroups { get; }

    /// <summary>The serverless caches.</summary>
    public ServerlessCacheService ServerlessCaches { get; }

    /// <summary>How caches decide who may use them.</summary>
    public AuthenticationService Authentication { get; }

    /// <summary>Password changes that break no client.</summary>
    public PasswordRotationService PasswordRotation { get; }

    /// <summary>Tokens for users that authenticate by IAM.</summary>
    public IamTokenService IamTokens { get; }

    /// <summary>The events.</summary>
    public EventService Events { get; }

    /// <summary>The tags of all these.</summary>
    public TagService Tags { get; }

    /// <summary>Waits for any of these.</summary>
    public WaitService Waiting { get; }

    /// <summary>All of access control, read at once.</summary>
    public AccountService Account { get; }

    /// <summary>Brings all of it to what a file says.</summary>
    public DesiredStateService DesiredState { get; }

    /// <summary>Opens a connection. Nothing is sent, and no credentials are asked for, before the first call.</summary>
    /// <param name="settings">Where to and as whom.</param>
    /// <param name="clock">The clock that waits and time limits go by; the system's by default.</param>
    /// <param name="observer">Told of every call as it ends, on the thread that it ends on.</param>
    /// <exception cref="InvalidInputException">The settings are incomplete or contradict each other, or no region is known.</exception>
    /// <exception cref="EcException">The profile gives no credentials: <c>ProfileUnusable</c>.</exception>
    public static ElastiCacheConnection Open(ConnectionSettings settings, TimeProvider? clock = null, Action<CallRecord>? observer = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        clock ??= TimeProvider.System;
        (IAmazonElastiCache client, CredentialSource credentials, string region) = ClientFactory.Create(settings, clock);
        return new ElastiCacheConnection(new ServiceCalls(client, credentials, clock, observer), credentials, region);
    }

    /// <summary>Closes the connection.</summary>
    public void Dispose() => _calls.Dispose();
}
