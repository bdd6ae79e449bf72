using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Authentication;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Identifiers;

namespace ElastiCacheRbac.DesiredState.Planning;

/// <summary>Finds the caches that are to be guarded by another user group than now: one call a cache.</summary>
/// <remarks>
/// A replication group tells of a user group that it is about to get; a serverless cache does not, so that its change is planned again while it
/// is under way, and comes to nothing then.
/// </remarks>
internal static class CachePlanner
{
    public static void Plan(PlanDraft draft)
    {
        foreach (DesiredUserGroup group in draft.Wanted.UserGroups)
        {
            foreach ((ResourceType type, string id) in group.Caches())
            {
                if (draft.Caches.TryGetValue((type, id), out PresentCache? cache))
                {
                    Plan(draft, group, cache);
                }
                else
                {
                    draft.Warn(nameof(Messages.CacheMissing), type, id, Messages.CacheMissing(type.InWords(), id, group.UserGroupId));
                }
            }

            CheckEngines(draft, group);
        }
    }

    private static void Plan(PlanDraft draft, DesiredUserGroup group, PresentCache cache)
    {
        string groupId = group.UserGroupId;
        if (cache.UserGroupIds.SequenceEqual([groupId]))
        {
            return;
        }

        if (!cache.Authentication.TransitEncryptionEnabled)
        {
            draft.Warn(nameof(Messages.CacheWithoutEncryption), cache.Type, cache.Id, Messages.CacheWithoutEncryption(cache.Id, groupId));
        }
        else if (cache.Authentication.Mode == AccessMode.AuthToken)
        {
            draft.Warn(nameof(Messages.CacheWithAuthToken), cache.Type, cache.Id, Messages.CacheWithAuthToken(cache.Id, groupId));
        }

        string? before = cache.UserGroupIds.FirstOrDefault();
        draft.Add(
            RbacChangeKind.Assign, cache.Type, cache.Id,
            $"guard {cache.Type.InWords()} {cache.Id} by user group {groupId}{(before is null ? "" : $" in place of {before}")}",
            before is null
                ? new ChangeEffect($"Until now everyone who reaches it may do everything; from now on only the users of {groupId} get in, as their access strings say.", [], ["access without a user"])
                : new ChangeEffect($"The users of {groupId} get in, those of {before} alone no more: their connections end.", [$"users of {groupId}"], [$"users of {before}"]),
            cache.CallToGuardBy(groupId),
            [(ResourceType.UserGroup, groupId)], group.Position);
    }

    /// <summary>A valkey group guards no redis cache: none that it is given, and none that it guards already when it becomes one.</summary>
    private static void CheckEngines(PlanDraft draft, DesiredUserGroup group)
    {
        if (group.Engine != CacheEngine.Valkey)
        {
            return;
        }

        foreach (PresentCache cache in draft.Caches.Values.Where(c => c.Engine == CacheEngine.Redis))
        {
            if (group.Caches().Contains((cache.Type, cache.Id)) || cache.UserGroupIds.Contains(group.UserGroupId))
            {
                draft.Warn(nameof(Messages.EngineOfCacheDiffers), cache.Type, cache.Id, Messages.EngineOfCacheDiffers(cache.Id, group.UserGroupId));
            }
        }
    }
}
