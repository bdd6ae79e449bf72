using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Caches;
using ElastiCacheRbac.Ensuring;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Services.Calls;
using ElastiCacheRbac.Services.Lifecycle;
using ElastiCacheRbac.Services.UserGroups;
using ElastiCacheRbac.Steps;
using ElastiCacheRbac.Waiting;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Services.Caches;

/// <summary>The serverless caches of an account and region.</summary>
public sealed class ServerlessCacheService
{
    private const string Kind = "serverless cache";
    private readonly ServiceCalls _calls;
    private readonly UserGroupService _userGroups;
    private readonly ResourceLifecycle<ServerlessCache> _lifecycle;

    internal ServerlessCacheService(ServiceCalls calls, UserGroupService userGroups)
    {
        _calls = calls;
        _userGroups = userGroups;
        _lifecycle = new(new(Kind, ResourceStatus.Available, TimeSpan.FromMinutes(60), c => c.Status, FindAsync), calls.Clock);
    }

    /// <summary>Streams serverless caches, page by page.</summary>
    /// <param name="serverlessCacheName">The one cache to describe; null for all.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    /// <exception cref="ResourceNotFoundException">The cache whose name is given does not exist.</exception>
    public IAsyncEnumerable<ServerlessCache> DescribeAsync(string? serverlessCacheName = null, CancellationToken cancellationToken = default)
    {
        string? name = serverlessCacheName is null ? null : ResourceId.ServerlessCache(serverlessCacheName);
        return ServiceCalls.StreamAsync(PageAsync, cancellationToken);

        async Task<(IEnumerable<ServerlessCache>, string?)> PageAsync(string? marker, CancellationToken token)
        {
            // 50 is the largest page that this one operation is documented to give.
            var request = new Model.DescribeServerlessCachesRequest { ServerlessCacheName = name, NextToken = marker, MaxResults = name is null ? 50 : null };
            Model.DescribeServerlessCachesResponse page =
                await _calls.SendAsync((client, t) => client.DescribeServerlessCachesAsync(request, t), name, token).ConfigureAwait(false);
            return ((page.ServerlessCaches ?? []).Select(ServerlessCacheMapping.ToServerlessCache), page.NextToken);
        }
    }

    /// <summary>Finds a serverless cache; null if there is none of that name.</summary>
    /// <param name="serverlessCacheName">The cache's name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ServerlessCache?> FindAsync(string serverlessCacheName, CancellationToken cancellationToken = default) =>
        ServiceCalls.FindAsync(DescribeAsync(serverlessCacheName, cancellationToken));

    /// <summary>Creates a serverless cache. If its user group is busy with a change, waits for that first.</summary>
    /// <param name="specification">What it is to look like.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidInputException">The specification breaks a rule; nothing was sent.</exception>
    /// <exception cref="ResourceExistsException">There is a serverless cache of that name.</exception>
    public Task<ServerlessCache> CreateAsync(ServerlessCacheSpecification specification, CancellationToken cancellationToken = default) =>
        CreateCheckedAsync(ServerlessCacheRules.Check(specification), cancellationToken);

    /// <summary>Sees to it that a serverless cache is there: creates it if absent, and if it differs changes it step by step, or tells in what.</summary>
    /// <param name="specification">What it is to look like. What it leaves out is not compared.</param>
    /// <param name="converge">Whether to change one that differs.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="EcException">It differs in what cannot be changed: <c>CannotConverge</c>.</exception>
    /// <exception cref="IncompleteChangeException">A step failed after others were made.</exception>
    public Task<EnsureOutcome<ServerlessCache>> EnsureAsync(
        ServerlessCacheSpecification specification, bool converge, CancellationToken cancellationToken = default)
    {
        ServerlessCacheSpecification wanted = ServerlessCacheRules.Check(specification);
        return _lifecycle.EnsureAsync(
            wanted.ServerlessCacheName,
            () => CreateCheckedAsync(wanted, cancellationToken),
            present => ServerlessCacheComparison.Differences(wanted, present),
            converge
                ? (present, differences) => ModifyFromAsync(
                    ServerlessCacheComparison.ChangeTo(wanted, present, differences), present, options: null, steps: null, cancellationToken)
                : null,
            cancellationToken);
    }

    /// <summary>
    /// The steps of a change that are left. All of them while another change is under way, since the service does not tell what that one does.
    /// Changes nothing.
    /// </summary>
    /// <param name="change">The change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidInputException">The change breaks a rule; nothing was sent.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such cache.</exception>
    public async Task<IReadOnlyList<ServerlessCacheStep>> PlanAsync(ServerlessCacheChange change, CancellationToken cancellationToken = default)
    {
        ServerlessCacheChange wanted = ServerlessCacheRules.Check(change);
        ServerlessCache present = await GetAsync(wanted.ServerlessCacheName, cancellationToken).ConfigureAwait(false);
        return ServerlessCacheSteps.Of(wanted, ResourceStatus.IsChanging(present.Status) ? null : present);
    }

    /// <summary>
    /// Changes a serverless cache. The service takes one change a request: several are made one after the other, waiting in between. What is
    /// so already is left out, so that a change that stopped in the middle can be made again. Does not wait for the last one.
    /// </summary>
    /// <param name="change">What to change; <see cref="ServerlessCacheSteps.Of"/> tells the steps.</param>
    /// <param name="options">How to wait between the steps.</param>
    /// <param name="steps">Told of each step as it begins.</param>
    /// <param name="cancellationToken">Ends the calls and waits.</param>
    /// <exception cref="InvalidInputException">The change breaks a rule; nothing was sent.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such cache, or user group.</exception>
    /// <exception cref="IncompleteChangeException">A step failed after others were made.</exception>
    public async Task<ServerlessCache> ModifyAsync(
        ServerlessCacheChange change, WaitOptions? options = null, IProgress<StepProgress>? steps = null, CancellationToken cancellationToken = default)
    {
        ServerlessCacheChange wanted = ServerlessCacheRules.Check(change);
        ServerlessCache present = await GetAsync(wanted.ServerlessCacheName, cancellationToken).ConfigureAwait(false);
        return await ModifyFromAsync(wanted, present, options, steps, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes a serverless cache, with a final snapshot if asked.</summary>
    /// <param name="deletion">Which one, and what to keep.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ResourceNotFoundException">There is no such cache.</exception>
    public Task<ServerlessCache> DeleteAsync(ServerlessCacheDeletion deletion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(deletion);
        string name = ResourceId.ServerlessCache(deletion.ServerlessCacheName);
        var request = new Model.DeleteServerlessCacheRequest { ServerlessCacheName = name, FinalSnapshotName = deletion.FinalSnapshotName };
        return _lifecycle.DeleteAsync(
            name,
            async attempts => (await _calls.SendAsync((client, t) => client.DeleteServerlessCacheAsync(request, t), name, cancellationToken, attempts)
                .ConfigureAwait(false)).ServerlessCache.ToServerlessCache(),
            cancellationToken);
    }

    /// <summary>Waits until a serverless cache is available, and returns it.</summary>
    /// <param name="serverlessCacheName">The cache's name.</param>
    /// <param name="options">The time limit, and whom to tell of progress.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="WaitException">The time is up, or the cache failed, or is gone or going.</exception>
    public Task<ServerlessCache> WaitUntilAvailableAsync(
        string serverlessCacheName, WaitOptions? options = null, CancellationToken cancellationToken = default) =>
        _lifecycle.WaitUntilReadyAsync(ResourceId.ServerlessCache(serverlessCacheName), options, cancellationToken);

    /// <summary>Waits until a serverless cache is gone.</summary>
    /// <param name="serverlessCacheName">The cache's name.</param>
    /// <param name="options">The time limit, and whom to tell of progress.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="WaitException">The time is up.</exception>
    public Task WaitUntilDeletedAsync(string serverlessCacheName, WaitOptions? options = null, CancellationToken cancellationToken = default) =>
        _lifecycle.WaitUntilDeletedAsync(ResourceId.ServerlessCache(serverlessCacheName), options, cancellationToken);

    private Task<ServerlessCache> GetAsync(string name, CancellationToken cancellationToken) =>
        ServiceCalls.GetAsync(DescribeAsync(name, cancellationToken), Kind, name);

    private Task<ServerlessCache> CreateCheckedAsync(ServerlessCacheSpecification wanted, CancellationToken cancellationToken)
    {
        string name = wanted.ServerlessCacheName;
        return _lifecycle.WhenFreeAsync(
            name,
            (_, _) => _lifecycle.CreateAsync(name, SendAsync, present => ServerlessCacheComparison.Differences(wanted, present), cancellationToken),
            cancellationToken,
            () => IsChangingAsync(wanted.UserGroupId, cancellationToken));

        async Task<ServerlessCache> SendAsync(CallAttempts attempts)
        {
            Model.CreateServerlessCacheRequest request = wanted.ToRequest();
            return (await _calls.SendAsync((client, t) => client.CreateServerlessCacheAsync(request, t), name, cancellationToken, attempts)
                .ConfigureAwait(false)).ServerlessCache.ToServerlessCache();
        }
    }

    internal async Task<ServerlessCache> ModifyFromAsync(
        ServerlessCacheChange wanted,
        ServerlessCache present,
        WaitOptions? options,
        IProgress<StepProgress>? steps,
        CancellationToken cancellationToken)
    {
        string name = wanted.ServerlessCacheName;
        if (ResourceStatus.IsChanging(present.Status))
        {
            present = await SettleAsync([]).ConfigureAwait(false);
        }

        return await StepRun.RunAsync(
            name,
            present,
            ServerlessCacheSteps.Of(wanted, present),
            (step, now) => _lifecycle.WhenFreeAsync(
                name,
                (later, _) => ServerlessCacheSteps.Of(step.Change, later ?? now).Count == 0 ? Task.FromResult(later ?? now) : SendAsync(step.Change),
                cancellationToken,
                () => IsChangingAsync(step.Change.UserGroupId, cancellationToken)),
            SettleAsync,
            steps).ConfigureAwait(false);

        async Task<ServerlessCache> SettleAsync(IReadOnlyList<ServerlessCacheStep> done)
        {
            ServerlessCache now = await WaitUntilAvailableAsync(name, options, cancellationToken).ConfigureAwait(false);
            ConcurrentChange.ThrowIfUserGroupChanged(done, now);
            return now;
        }

        async Task<ServerlessCache> SendAsync(ServerlessCacheChange change)
        {
            Model.ModifyServerlessCacheRequest request = change.ToRequest();
            return (await _calls.SendAsync((client, t) => client.ModifyServerlessCacheAsync(request, t), name, cancellationToken).ConfigureAwait(false))
                .ServerlessCache.ToServerlessCache();
        }
    }

    private async Task<bool> IsChangingAsync(string? userGroupId, CancellationToken cancellationToken) =>
        userGroupId is not null && await _userGroups.IsChangingAsync(userGroupId, cancellationToken).ConfigureAwait(false);
}
