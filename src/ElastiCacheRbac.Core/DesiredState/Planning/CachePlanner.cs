using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Authentication;
using ElastiCacheRbac.Caches;
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
        Dictionary<string, ReplicationGroup> replicationGroups = PlanDraft.ById(draft.Account.ReplicationGroups, g => g.ReplicationGroupId);
        Dictionary<string, ServerlessCache> serverlessCaches = PlanDraft.ById(draft.Account.ServerlessCaches, c => c.ServerlessCacheName);
        foreach (DesiredUserGroup group in draft.Wanted.UserGroups)
        {
            foreach (string id in group.ReplicationGroupIds)
            {
                replicationGroups.TryGetValue(id, out ReplicationGroup? cache);
                Plan(draft, group, cache);
                Missing(draft, ResourceType.ReplicationGroup, id, cache, "replication group", group.UserGroupId);
            }

            foreach (string name in group.ServerlessCacheNames)
            {
                serverlessCaches.TryGetValue(name, out ServerlessCache? cache);
                Plan(draft, group, cache);
                Missing(draft, ResourceType.ServerlessCache, name, cache, "serverless cache", group.UserGroupId);
            }

            CheckEngines(draft, group);
        }
    }

    private static void Plan(PlanDraft draft, DesiredUserGroup group, ReplicationGroup? cache)
    {
        if (cache is null || cache.ComingUserGroups().SequenceEqual([group.UserGroupId]))
        {
            return;
        }

        string id = cache.ReplicationGroupId;
        if (!cache.TransitEncryptionEnabled)
        {
            draft.Warn(nameof(Messages.CacheWithoutEncryption), ResourceType.ReplicationGroup, id, Messages.CacheWithoutEncryption(id, group.UserGroupId));
        }
        else if (CacheAuthentication.Of(cache).Mode == AccessMode.AuthToken)
        {
            draft.Warn(nameof(Messages.CacheWithAuthToken), ResourceType.ReplicationGroup, id, Messages.CacheWithAuthToken(id, group.UserGroupId));
        }

        string[] present = [.. cache.ComingUserGroups()];
        Assign(draft, group, ResourceType.ReplicationGroup, id, present.FirstOrDefault(), new PlannedCall
        {
            ReplicationGroupChange = new ReplicationGroupChange
            {
                ReplicationGroupId = id,
                UserGroupIdsToAdd = [group.UserGroupId],
                UserGroupIdsToRemove = [.. present.Where(other => other != group.UserGroupId)],
            },
        });
    }

    private static void Plan(PlanDraft draft, DesiredUserGroup group, ServerlessCache? cache)
    {
        if (cache is null || cache.UserGroupId == group.UserGroupId)
        {
            return;
        }

        Assign(draft, group, ResourceType.ServerlessCache, cache.ServerlessCacheName, cache.UserGroupId, new PlannedCall
        {
            ServerlessCacheChange = new ServerlessCacheChange { ServerlessCacheName = cache.ServerlessCacheName, UserGroupId = group.UserGroupId },
            PresentServerlessCache = cache,
        });
    }

    private static void Assign(PlanDraft draft, DesiredUserGroup group, ResourceType type, string id, string? before, PlannedCall call) => draft.Add(
        RbacChangeKind.Assign, type, id,
        $"guard {Words(type)} {id} by user group {group.UserGroupId}{(before is null ? "" : $" in place of {before}")}",
        before is null
            ? new ChangeEffect($"Until now everyone who reaches it may do everything; from now on only the users of {group.UserGroupId} get in, as their access strings say.", [], ["access without a user"])
            : new ChangeEffect($"The users of {group.UserGroupId} get in, those of {before} alone no more: their connections end.", [$"users of {group.UserGroupId}"], [$"users of {before}"]),
        call,
        [(ResourceType.UserGroup, group.UserGroupId)], group.Position);

    /// <summary>A valkey group guards no redis cache: none that it is given, and none that it guards already when it becomes one.</summary>
    private static void CheckEngines(PlanDraft draft, DesiredUserGroup group)
    {
        if (group.Engine != CacheEngine.Valkey)
        {
            return;
        }

        string id = group.UserGroupId;
        foreach (ReplicationGroup cache in draft.Account.ReplicationGroups.Where(c => c.Engine == CacheEngine.Redis))
        {
            if (group.ReplicationGroupIds.Contains(cache.ReplicationGroupId) || cache.ComingUserGroups().Contains(id))
            {
                draft.Warn(
                    nameof(Messages.EngineOfCacheDiffers), ResourceType.ReplicationGroup, cache.ReplicationGroupId,
                    Messages.EngineOfCacheDiffers(cache.ReplicationGroupId, id));
            }
        }

        foreach (ServerlessCache cache in draft.Account.ServerlessCaches.Where(c => c.Engine == CacheEngine.Redis))
        {
            if (group.ServerlessCacheNames.Contains(cache.ServerlessCacheName) || cache.UserGroupId == id)
            {
                draft.Warn(
                    nameof(Messages.EngineOfCacheDiffers), ResourceType.ServerlessCache, cache.ServerlessCacheName,
                    Messages.EngineOfCacheDiffers(cache.ServerlessCacheName, id));
            }
        }
    }

    private static void Missing(PlanDraft draft, ResourceType type, string id, object? cache, string kind, string groupId)
    {
        if (cache is null)
        {
            draft.Warn(nameof(Messages.CacheMissing), type, id, Messages.CacheMissing(kind, id, groupId));
        }
    }

    private static string Words(ResourceType type) => type == ResourceType.ReplicationGroup ? "replication group" : "serverless cache";
}
