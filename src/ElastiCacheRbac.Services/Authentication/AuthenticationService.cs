using System.Runtime.CompilerServices;
using Amazon.ElastiCache;
using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Authentication;
using ElastiCacheRbac.Caches;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Services.Caches;
using ElastiCacheRbac.Services.Calls;
using ElastiCacheRbac.Services.Lifecycle;
using ElastiCacheRbac.Steps;
using ElastiCacheRbac.Waiting;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Services.Authentication;

/// <summary>How the caches of an account and region decide who may use them.</summary>
public sealed class AuthenticationService
{
    private readonly ReplicationGroupService _replicationGroups;
    private readonly ServerlessCacheService _serverlessCaches;

    internal AuthenticationService(ReplicationGroupService replicationGroups, ServerlessCacheService serverlessCaches)
    {
        _replicationGroups = replicationGroups;
        _serverlessCaches = serverlessCaches;
    }

    /// <summary>Streams how every cache decides: replication groups, then serverless caches.</summary>
    /// <param name="cancellationToken">Ends the stream.</param>
    public async IAsyncEnumerable<CacheAuthentication> DescribeAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (ReplicationGroup group in _replicationGroups.DescribeAsync(null, cancellationToken).ConfigureAwait(false))
        {
            yield return CacheAuthentication.Of(group);
        }

        await foreach (ServerlessCache cache in _serverlessCaches.DescribeAsync(null, cancellationToken).ConfigureAwait(false))
        {
            yield return CacheAuthentication.Of(cache);
        }
    }

    /// <summary>Streams how one cache decides; two, if a replication group and a serverless cache share the name.</summary>
    /// <param name="cacheId">The replication group's ID, or the serverless cache's name.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    /// <exception cref="ResourceNotFoundException">There is no such cache.</exception>
    public async IAsyncEnumerable<CacheAuthentication> DescribeAsync(
        string cacheId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ReplicationGroup? group = await _replicationGroups.FindAsync(cacheId, cancellationToken).ConfigureAwait(false);
        if (group is not null)
        {
            yield return CacheAuthentication.Of(group);
        }

        ServerlessCache? cache = await _serverlessCaches.FindAsync(cacheId, cancellationToken).ConfigureAwait(false);
        if (cache is not null)
        {
            yield return CacheAuthentication.Of(cache);
        }

        if (group is null && cache is null)
        {
            throw new ResourceNotFoundException(nameof(Messages.NotFound), Messages.NotFound("cache", cacheId), cacheId);
        }
    }

    /// <summary>The steps that a change would take from where the cache is, and what clients would notice. Changes nothing.</summary>
    /// <param name="change">The change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidInputException">The change breaks a rule, or its way leads through something that it does not give.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such replication group.</exception>
    public async Task<IReadOnlyList<AuthenticationStep>> PlanAsync(AuthenticationChange change, CancellationToken cancellationToken = default)
    {
        AuthenticationChange wanted = AuthenticationPlan.Check(change);
        ReplicationGroup present = await _replicationGroups.GetAsync(wanted.ReplicationGroupId, cancellationToken).ConfigureAwait(false);
        return AuthenticationPlan.Steps(wanted, CacheAuthentication.Of(present));
    }

    /// <summary>
    /// Makes the steps of a change that are left from where the cache is, waiting in between. Can be made again after a break. Does not wait
    /// for the last step.
    /// </summary>
    /// <param name="change">The change.</param>
    /// <param name="options">How to wait between the steps.</param>
    /// <param name="steps">Told of each step as it begins.</param>
    /// <param name="cancellationToken">Ends the calls and waits.</param>
    /// <exception cref="InvalidInputException">The change breaks a rule, or its way leads through something that it does not give.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such replication group, or user group.</exception>
    /// <exception cref="IncompleteChangeException">A step failed after others were made.</exception>
    public async Task<ReplicationGroup> ApplyAsync(
        AuthenticationChange change, WaitOptions? options = null, IProgress<StepProgress>? steps = null, CancellationToken cancellationToken = default)
    {
        AuthenticationChange wanted = AuthenticationPlan.Check(change);
        string id = wanted.ReplicationGroupId;
        ReplicationGroup present = await _replicationGroups.GetAsync(id, cancellationToken).ConfigureAwait(false);
        if (ResourceStatus.IsChanging(present.Status))
        {
            present = await SettleAsync().ConfigureAwait(false);
        }

        IReadOnlyList<AuthenticationStep> plan = PlanFrom(present);
        return await StepRun.RunAsync(
            id,
            present,
            plan,
            (step, now) => _replicationGroups.ModifyAsync(
                id,
                (later, mayBeOurs) => IsLeft(step, now, later, mayBeOurs) ? RequestOf(wanted, step) : null,
                step.UserGroupId is null ? [] : [step.UserGroupId],
                cancellationToken),
            async done =>
            {
                ReplicationGroup now = await SettleAsync().ConfigureAwait(false);
                ThrowIfOffThePlan(plan[done.Count], now);
                return now;
            },
            steps).ConfigureAwait(false);

        // Whether a step is to be sent, given the cache as it was seen before and, after a wait, as it is then.
        bool IsLeft(AuthenticationStep step, ReplicationGroup before, ReplicationGroup? later, bool mayBeOurs)
        {
            if (later is not null && !mayBeOurs)
            {
                ConcurrentChange.ThrowIfTokenChanged(before, later);
                ThrowIfOffThePlan(step, later);
            }

            // Rotating the same token in twice would take the one before away.
            return (later is null || later.AuthTokenLastModifiedDate == before.AuthTokenLastModifiedDate) && IsAmong(step, PlanFrom(later ?? before));
        }

        // A cache that has steps left, and not the next one, was taken elsewhere by someone else.
        void ThrowIfOffThePlan(AuthenticationStep next, ReplicationGroup now)
        {
            if (PlanFrom(now) is { Count: > 0 } left && !IsAmong(next, left))
            {
                throw ConcurrentChange.Error("replication group", id);
            }
        }

        IReadOnlyList<AuthenticationStep> PlanFrom(ReplicationGroup now) => AuthenticationPlan.Steps(wanted, CacheAuthentication.Of(now));

        static bool IsAmong(AuthenticationStep step, IReadOnlyList<AuthenticationStep> left) => left.Any(s => s.Kind == step.Kind);

        Task<ReplicationGroup> SettleAsync() => _replicationGroups.WaitUntilAvailableAsync(id, options, cancellationToken);
    }

    private static Model.ModifyReplicationGroupRequest RequestOf(AuthenticationChange change, AuthenticationStep step)
    {
        var request = new Model.ModifyReplicationGroupRequest { ReplicationGroupId = change.ReplicationGroupId, ApplyImmediately = true };
        switch (step.Kind)
        {
            case AuthenticationStepKind.PreferEncryption:
                request.TransitEncryptionEnabled = true;
                request.TransitEncryptionMode = TransitEncryptionMode.Preferred;
                break;
            case AuthenticationStepKind.RequireEncryption:
                request.TransitEncryptionMode = TransitEncryptionMode.Required;
                break;
            case AuthenticationStepKind.AssignUserGroup:
                request.UserGroupIdsToAdd = [step.UserGroupId!];
                request.UserGroupIdsToRemove = Wire.List(step.UserGroupIdsToRemove);
                break;
            case AuthenticationStepKind.ReplaceTokenByUserGroup:
                request.UserGroupIdsToAdd = [step.UserGroupId!];
                request.AuthTokenUpdateStrategy = AuthTokenUpdateStrategyType.DELETE;
                break;
            case AuthenticationStepKind.RemoveUserGroup:
                request.RemoveUserGroups = true;
                break;
            default:
                request.RemoveUserGroups = step.Kind == AuthenticationStepKind.ReplaceUserGroupByToken ? true : null;
                request.AuthToken = Wire.Secret(change.AuthToken!);
                request.AuthTokenUpdateStrategy =
                    step.Kind == AuthenticationStepKind.RotateToken ? AuthTokenUpdateStrategyType.ROTATE : AuthTokenUpdateStrategyType.SET;
                break;
        }

        return request;
    }
}
