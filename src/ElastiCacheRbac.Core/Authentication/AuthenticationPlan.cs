using ElastiCacheRbac.Caches;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Identifiers;

namespace ElastiCacheRbac.Authentication;

/// <summary>The steps from how a replication group decides who may use it to how it is to decide.</summary>
public static class AuthenticationPlan
{
    private const string Required = "required";

    /// <summary>Checks what the input alone shows, and returns the change with identifiers as the service stores them.</summary>
    /// <param name="change">The change.</param>
    /// <exception cref="InvalidInputException">It breaks a rule, or lacks what its mode needs.</exception>
    public static AuthenticationChange Check(AuthenticationChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        string id = ResourceId.ReplicationGroup(change.ReplicationGroupId);
        if (change is { Mode: AccessMode.Rbac, UserGroupId: null })
        {
            throw new InvalidInputException(nameof(Messages.UserGroupMissing), Messages.UserGroupMissing(id), id);
        }

        if ((change.Mode == AccessMode.AuthToken) != (change.AuthToken is not null))
        {
            throw new InvalidInputException(nameof(Messages.AuthTokenMismatch), Messages.AuthTokenMismatch(id), id);
        }

        if (change.AuthToken is not null)
        {
            AuthTokenRule.Check(change.AuthToken);
        }

        return change with
        {
            ReplicationGroupId = id,
            UserGroupId = change.UserGroupId is null ? null : ResourceId.UserGroup(change.UserGroupId),
        };
    }

    /// <summary>The steps that are left, in their order; none if the cache is as asked.</summary>
    /// <param name="change">The change, checked.</param>
    /// <param name="present">The cache as it is.</param>
    /// <exception cref="InvalidInputException">The way leads through something that the change does not give.</exception>
    /// <remarks>
    /// A cache does not tell its token, nor whether it takes two: a change to an AUTH token always has steps, and making them twice does no harm.
    /// </remarks>
    public static IReadOnlyList<AuthenticationStep> Steps(AuthenticationChange change, CacheAuthentication present)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(present);
        CacheAuthentication settled = Settled(present);
        AuthenticationStep[] access = [.. AccessSteps(change, settled)];
        return access.Length == 0 || change.Mode == AccessMode.None ? access : [.. EncryptionSteps(change, settled), .. access];
    }

    /// <summary>The cache as it will be once the changes of its user group that are under way are done.</summary>
    private static CacheAuthentication Settled(CacheAuthentication present)
    {
        if (present.PendingChanges is not { } pending)
        {
            return present;
        }

        string[] groups = [.. present.UserGroupIds.Union(pending.UserGroupIdsToAdd).Except(pending.UserGroupIdsToRemove)];
        AccessMode without = present.Mode == AccessMode.Rbac ? AccessMode.None : present.Mode;
        return present with { UserGroupIds = groups, Mode = groups.Length > 0 ? AccessMode.Rbac : without };
    }

    private static IEnumerable<AuthenticationStep> EncryptionSteps(AuthenticationChange change, CacheAuthentication present)
    {
        if (!present.TransitEncryptionEnabled)
        {
            if (!change.TurnOnEncryption)
            {
                throw new InvalidInputException(nameof(Messages.EncryptionIsOff), Messages.EncryptionIsOff(present.CacheId), present.CacheId);
            }

            yield return new AuthenticationStep(AuthenticationStepKind.PreferEncryption, null, []);
        }

        if (change.TurnOnEncryption && present.TransitEncryptionMode != Required)
        {
            yield return new AuthenticationStep(AuthenticationStepKind.RequireEncryption, null, []);
        }
    }

    private static IEnumerable<AuthenticationStep> AccessSteps(AuthenticationChange change, CacheAuthentication present)
    {
        string? group = change.UserGroupId;
        switch (change.Mode, present.Mode)
        {
            case (AccessMode.Rbac, AccessMode.AuthToken):
                yield return new AuthenticationStep(AuthenticationStepKind.ReplaceTokenByUserGroup, group, []);
                break;
            case (AccessMode.Rbac, _) when !present.UserGroupIds.SequenceEqual([group!]):
                yield return new AuthenticationStep(AuthenticationStepKind.AssignUserGroup, group, [.. present.UserGroupIds.Where(id => id != group)]);
                break;
            case (AccessMode.AuthToken, AccessMode.Rbac):
                yield return new AuthenticationStep(AuthenticationStepKind.ReplaceUserGroupByToken, null, present.UserGroupIds);
                break;
            case (AccessMode.AuthToken, _):
                yield return new AuthenticationStep(AuthenticationStepKind.RotateToken, null, []);
                if (!change.KeepPrevious)
                {
                    yield return new AuthenticationStep(AuthenticationStepKind.SetToken, null, []);
                }

                break;
            case (AccessMode.None, AccessMode.Rbac):
                yield return new AuthenticationStep(AuthenticationStepKind.RemoveUserGroup, null, present.UserGroupIds);
                break;
            case (AccessMode.None, AccessMode.AuthToken):
                if (group is null)
                {
                    throw new InvalidInputException(nameof(Messages.TokenNeedsUserGroup), Messages.TokenNeedsUserGroup(present.CacheId), present.CacheId);
                }

                yield return new AuthenticationStep(AuthenticationStepKind.ReplaceTokenByUserGroup, group, []);
                yield return new AuthenticationStep(AuthenticationStepKind.RemoveUserGroup, null, [group]);
                break;
        }
    }
}
