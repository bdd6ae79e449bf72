using Amazon.ElastiCache;
using ElastiCacheRbac.Local.State;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>What a change of a replication group does to who may use it: user groups, an AUTH token, or neither.</summary>
/// <param name="UserGroupIds">The user groups after the change.</param>
/// <param name="AuthTokenLastModified">When the AUTH token was changed last, after the change; null without one.</param>
/// <param name="AuthTokenStatus">What is told of the token while it changes.</param>
/// <param name="WaitsForWindow">
/// Whether it waits for the maintenance window unless it is to apply immediately. Assigning and exchanging user groups does not: the
/// documentation's own commands do without that parameter.
/// </param>
internal sealed record AccessControlChange(IReadOnlyList<string> UserGroupIds, DateTimeOffset? AuthTokenLastModified, string? AuthTokenStatus, bool WaitsForWindow)
{
    /// <summary>Reads the change from a request.</summary>
    public static AccessControlChange Read(Model.ModifyReplicationGroupRequest request, ReplicationGroupRecord group, Account account)
    {
        IReadOnlyList<string> add = Lower(request.UserGroupIdsToAdd);
        bool removesAll = request.RemoveUserGroups == true;
        bool deletesToken = request.AuthTokenUpdateStrategy == AuthTokenUpdateStrategyType.DELETE;
        if (deletesToken && request.AuthToken is null && add.Count == 0)
        {
            throw CacheFaults.AuthTokenDeletedAlone();
        }

        DateTimeOffset? planned = group.Changing().Settings.AuthTokenLastModified;
        if (!deletesToken && add.Count > 0 && (group.Settings.AuthTokenLastModified ?? planned) is not null)
        {
            throw CacheFaults.AuthTokenInTheWay();
        }

        IReadOnlyList<string> userGroupIds = UserGroups(group, add, Lower(request.UserGroupIdsToRemove), removesAll, account);
        if (request.AuthToken is null)
        {
            if (request.AuthTokenUpdateStrategy is not null && !deletesToken)
            {
                throw CacheFaults.TokenMissing();
            }

            return new AccessControlChange(userGroupIds, deletesToken ? null : planned, group.Pending?.AuthTokenStatus, removesAll && add.Count == 0);
        }

        if (group.UserGroupIds.Count > 0 && !removesAll)
        {
            throw CacheFaults.UserGroupInTheWay();
        }

        if (userGroupIds.Count > 0)
        {
            throw CacheFaults.AuthTokenWithUserGroup();
        }

        CacheSettings settings = CacheRules.ChangeAuthToken(group.Settings, request.AuthToken, request.AuthTokenUpdateStrategy, account, out string status);
        return new AccessControlChange(userGroupIds, settings.AuthTokenLastModified, status, WaitsForWindow: true);
    }

    private static IReadOnlyList<string> UserGroups(
        ReplicationGroupRecord group, IReadOnlyList<string> add, IReadOnlyList<string> remove, bool removesAll, Account account)
    {
        if (remove.Except(group.UserGroupIds).FirstOrDefault() is string stranger)
        {
            throw CacheFaults.GroupNotAssociated(stranger);
        }

        // Not those that are pending: they are taken back by a new choice.
        IReadOnlyList<string> kept = removesAll ? [] : [.. (group.Pending?.UserGroupIds ?? group.UserGroupIds).Except(remove)];
        IReadOnlyList<string> added = CacheRules.UserGroups([.. add.Except(kept)], group.Settings, account);
        return kept.Count + added.Count > 1 ? throw CacheFaults.OneUserGroup() : [.. kept, .. added];
    }

    private static IReadOnlyList<string> Lower(List<string>? ids) => ids is null ? [] : [.. ids.Select(id => id.ToLowerInvariant()).Distinct()];
}
