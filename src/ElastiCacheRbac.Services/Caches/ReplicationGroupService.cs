using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Caches;
using ElastiCacheRbac.Ensuring;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Services.Calls;
using ElastiCacheRbac.Services.Lifecycle;
using ElastiCacheRbac.Services.UserGroups;
using ElastiCacheRbac.Waiting;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Services.Caches;

/// <summary>The replication groups of an account and region.</summary>
public sealed class ReplicationGroupService
{
    private const string Kind = "replication group";
    private readonly ServiceCalls _calls;
    private readonly UserGroupService _userGroups;
    private readonly ResourceLifecycle<ReplicationGroup> _lifecycle;

    internal ReplicationGroupService(ServiceCalls calls, UserGroupService userGroups)
    {
        _calls = calls;
        _userGroups = userGroups;
        _lifecycle = new(new(Kind, ResourceStatus.Available, TimeSpan.FromMinutes(60), g => g.Status, FindAsync), calls.Clock);
    }

    /// <summary>Streams replication groups, page by page.</summary>
    /// <param name="replicationGroupId">The one replication group to describe; null for all.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    /// <exception cref="ResourceNotFoundException">The replication group whose ID is given does not exist.</exception>
    public IAsyncEnumerable<ReplicationGroup> DescribeAsync(string? replicationGroupId = null, CancellationToken cancellationToken = default)
    {
        string? id = replicationGroupId is null ? null : ResourceId.ReplicationGroup(replicationGroupId);
        return ServiceCalls.StreamAsync(PageAsync, cancellationToken);

        async Task<(IEnumerable<ReplicationGroup>, string?)> PageAsync(string? marker, CancellationToken token)
        {
            var request = new Model.DescribeReplicationGroupsRequest { ReplicationGroupId = id, Marker = marker, MaxRecords = id is null ? 100 : null };
            Model.DescribeReplicationGroupsResponse page =
                await _calls.SendAsync((client, t) => client.DescribeReplicationGroupsAsync(request, t), id, token).ConfigureAwait(false);
            return ((page.ReplicationGroups ?? []).Select(ReplicationGroupMapping.ToReplicationGroup), page.Marker);
        }
    }

    /// <summary>Reads the lowest engine version of each replication group's nodes, by the replication group's ID.</summary>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<IReadOnlyDictionary<string, string>> ReadEngineVersionsAsync(CancellationToken cancellationToken = default)
    {
        Dictionary<string, string> versions = [];
        await foreach (Model.CacheCluster node in ServiceCalls.StreamAsync(PageAsync, cancellationToken).ConfigureAwait(false))
        {
            if (node is { ReplicationGroupId: { } id, EngineVersion: { } version } && (!versions.TryGetValue(id, out string? known) || IsOlder(version, known)))
            {
                versions[id] = version;
            }
        }

        return versions;

        async Task<(IEnumerable<Model.CacheCluster>, string?)> PageAsync(string? marker, CancellationToken token)
        {
            var request = new Model.DescribeCacheClustersRequest { Marker = marker, MaxRecords = 100 };
            Model.DescribeCacheClustersResponse page =
                await _calls.SendAsync((client, t) => client.DescribeCacheClustersAsync(request, t), null, token).ConfigureAwait(false);
            return (page.CacheClusters ?? [], page.Marker);
        }

        static bool IsOlder(string version, string other) =>
            Version.TryParse(version, out Version? one) && Version.TryParse(other, out Version? two) && one < two;
    }

    /// <summary>Finds a replication group; null if there is none of that ID.</summary>
    /// <param name="replicationGroupId">The replication group's ID.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ReplicationGroup?> FindAsync(string replicationGroupId, CancellationToken cancellationToken = default) =>
        ServiceCalls.FindAsync(DescribeAsync(replicationGroupId, cancellationToken));

    /// <summary>
    /// Creates a replication group. What follows from what is asked is filled in: see <see cref="ReplicationGroupRules.Check(ReplicationGroupSpecification)"/>.
    /// If its user group is busy with a change, waits for that first.
    /// </summary>
    /// <param name="specification">What it is to look like.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidInputException">The specification breaks a rule; nothing was sent.</exception>
    /// <exception cref="ResourceExistsException">There is a replication group of that ID.</exception>
    public Task<ReplicationGroup> CreateAsync(ReplicationGroupSpecification specification, CancellationToken cancellationToken = default) =>
        CreateCheckedAsync(ReplicationGroupRules.Check(specification), cancellationToken);

    /// <summary>Sees to it that a replication group is there: creates it if absent, and if it differs changes it in one call, or tells in what.</summary>
    /// <param name="specification">What it is to look like. What it leaves out is not compared, nor are engine version and AUTH token, which the service does not tell.</param>
    /// <param name="converge">Whether to change one that differs.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="EcException">It differs in what one modify cannot change: <c>CannotConverge</c>.</exception>
    public Task<EnsureOutcome<ReplicationGroup>> EnsureAsync(
        ReplicationGroupSpecification specification, bool converge, CancellationToken cancellationToken = default)
    {
        ReplicationGroupSpecification wanted = ReplicationGroupRules.Check(specification);
        return _lifecycle.EnsureAsync(
            wanted.ReplicationGroupId,
            () => CreateCheckedAsync(wanted, cancellationToken),
            present => ReplicationGroupComparison.Differences(wanted, present),
            converge
                ? (present, differences) => ModifyCheckedAsync(ReplicationGroupComparison.ChangeTo(wanted, present, differences), cancellationToken)
                : null,
            cancellationToken);
    }

    /// <summary>Changes a replication group, in one call. If it or its user group is busy with another change, waits for that first.</summary>
    /// <param name="change">What to change.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="InvalidInputException">The change breaks a rule; nothing was sent.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such replication group, or user group.</exception>
    public Task<ReplicationGroup> ModifyAsync(ReplicationGroupChange change, CancellationToken cancellationToken = default) =>
        ModifyCheckedAsync(ReplicationGroupRules.Check(change), cancellationToken);

    /// <summary>Deletes a replication group, with a final snapshot or a primary that stays if asked.</summary>
    /// <param name="deletion">Which one, and what to keep.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidInputException">The deletion contradicts itself; nothing was sent.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such replication group.</exception>
    public Task<ReplicationGroup> DeleteAsync(ReplicationGroupDeletion deletion, CancellationToken cancellationToken = default)
    {
        ReplicationGroupDeletion wanted = ReplicationGroupRules.Check(deletion);
        string id = wanted.ReplicationGroupId;
        var request = new Model.DeleteReplicationGroupRequest
        {
            ReplicationGroupId = id,
            FinalSnapshotIdentifier = wanted.FinalSnapshotIdentifier,
            RetainPrimaryCluster = wanted.RetainPrimaryCluster ? true : null,
        };
        return _lifecycle.DeleteAsync(
            id,
            async attempts => (await _calls.SendAsync((client, t) => client.DeleteReplicationGroupAsync(request, t), id, cancellationToken, attempts)
                .ConfigureAwait(false)).ReplicationGroup.ToReplicationGroup(),
            cancellationToken);
    }

    /// <summary>Waits until a replication group is available, and returns it.</summary>
    /// <param name="replicationGroupId">The replication group's ID.</param>
    /// <param name="options">The time limit, and whom to tell of progress.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="WaitException">The time is up, or the replication group failed, or is gone or going.</exception>
    public Task<ReplicationGroup> WaitUntilAvailableAsync(
        string replicationGroupId, WaitOptions? options = null, CancellationToken cancellationToken = default) =>
        _lifecycle.WaitUntilReadyAsync(ResourceId.ReplicationGroup(replicationGroupId), options, cancellationToken);

    /// <summary>Waits until a replication group is gone.</summary>
    /// <param name="replicationGroupId">The replication group's ID.</param>
    /// <param name="options">The time limit, and whom to tell of progress.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="WaitException">The time is up.</exception>
    public Task WaitUntilDeletedAsync(string replicationGroupId, WaitOptions? options = null, CancellationToken cancellationToken = default) =>
        _lifecycle.WaitUntilDeletedAsync(ResourceId.ReplicationGroup(replicationGroupId), options, cancellationToken);

    /// <summary>Gets a replication group.</summary>
    /// <exception cref="ResourceNotFoundException">There is none of that ID.</exception>
    internal Task<ReplicationGroup> GetAsync(string replicationGroupId, CancellationToken cancellationToken) =>
        ServiceCalls.GetAsync(DescribeAsync(replicationGroupId, cancellationToken), Kind, replicationGroupId);

    /// <summary>Whether a replication group is busy with a change.</summary>
    internal Task<bool> IsChangingAsync(string replicationGroupId, CancellationToken cancellationToken) =>
        _lifecycle.IsChangingAsync(replicationGroupId, cancellationToken);

    /// <summary>Makes a modify when the replication group and the user groups are free for it.</summary>
    /// <param name="id">The replication group's ID.</param>
    /// <param name="requestOf">
    /// Makes the request, where and when it is sent, since it may hold a secret. On later tries given the replication group as it is, and whether
    /// what was waited for may have been this very change; null then says that nothing is left to do.
    /// </param>
    /// <param name="userGroupIds">The user groups that are to be assigned.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal Task<ReplicationGroup> ModifyAsync(
        string id,
        Func<ReplicationGroup?, bool, Model.ModifyReplicationGroupRequest?> requestOf,
        IReadOnlyList<string> userGroupIds,
        CancellationToken cancellationToken)
    {
        return _lifecycle.WhenFreeAsync(id, SendAsync, cancellationToken, () => AreChangingAsync(userGroupIds, cancellationToken));

        async Task<ReplicationGroup> SendAsync(ReplicationGroup? present, CallAttempts attempts)
        {
            if (requestOf(present, attempts.EarlierMayHaveWorked) is not { } request)
            {
                return present!;
            }

            return (await _calls.SendAsync((client, t) => client.ModifyReplicationGroupAsync(request, t), id, cancellationToken, attempts).ConfigureAwait(false))
                .ReplicationGroup.ToReplicationGroup();
        }
    }

    private Task<ReplicationGroup> CreateCheckedAsync(ReplicationGroupSpecification wanted, CancellationToken cancellationToken)
    {
        string id = wanted.ReplicationGroupId;
        return _lifecycle.WhenFreeAsync(
            id,
            (_, _) => _lifecycle.CreateAsync(id, SendAsync, present => ReplicationGroupComparison.Differences(wanted, present), cancellationToken),
            cancellationToken,
            () => AreChangingAsync(wanted.UserGroupIds, cancellationToken));

        async Task<ReplicationGroup> SendAsync(CallAttempts attempts)
        {
            Model.CreateReplicationGroupRequest request = wanted.ToRequest();
            return (await _calls.SendAsync((client, t) => client.CreateReplicationGroupAsync(request, t), id, cancellationToken, attempts)
                .ConfigureAwait(false)).ReplicationGroup.ToReplicationGroup();
        }
    }

    private Task<ReplicationGroup> ModifyCheckedAsync(ReplicationGroupChange change, CancellationToken cancellationToken) =>
        ModifyAsync(
            change.ReplicationGroupId,
            (later, _) => (later is null ? change : ReplicationGroupComparison.WhatIsLeft(change, later))?.ToRequest(),
            change.UserGroupIdsToAdd,
            cancellationToken);

    private async Task<bool> AreChangingAsync(IReadOnlyList<string> userGroupIds, CancellationToken cancellationToken)
    {
        foreach (string userGroupId in userGroupIds)
        {
            if (await _userGroups.IsChangingAsync(userGroupId, cancellationToken).ConfigureAwait(false))
            {
                return true;
            }
        }

        return false;
    }
}
