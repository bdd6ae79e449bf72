using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Authentication;
using ElastiCacheRbac.Caches;

namespace ElastiCacheRbac.DesiredState.Planning;

/// <summary>A cache as a plan looks at it: which user groups guard it is the same question for both kinds.</summary>
internal sealed class PresentCache
{
    private readonly ServerlessCache? _serverless;

    public PresentCache(ReplicationGroup group)
    {
        Type = ResourceType.ReplicationGroup;
        Authentication = CacheAuthentication.Of(group);
        Engine = group.Engine;
        UserGroupIds = group.ComingUserGroups();
    }

    public PresentCache(ServerlessCache cache)
    {
        Type = ResourceType.ServerlessCache;
        Authentication = CacheAuthentication.Of(cache);
        Engine = cache.Engine;
        UserGroupIds = Authentication.UserGroupIds;
        _serverless = cache;
    }

    public ResourceType Type { get; }

    public string Id => Authentication.CacheId;

    public string? Engine { get; }

    public CacheAuthentication Authentication { get; }

    /// <summary>The user groups that guard it once the changes under way are done.</summary>
    public IReadOnlyCollection<string> UserGroupIds { get; }

    /// <summary>What has a user group guard it, in place of any other.</summary>
    public PlannedCall CallToGuardBy(string userGroupId) => _serverless is null
        ? new PlannedCall
        {
            ReplicationGroupChange = new ReplicationGroupChange
            {
                ReplicationGroupId = Id,
                UserGroupIdsToAdd = [userGroupId],
                UserGroupIdsToRemove = [.. UserGroupIds.Where(other => other != userGroupId)],
            },
        }
        : new PlannedCall
        {
            ServerlessCacheChange = new ServerlessCacheChange { ServerlessCacheName = Id, UserGroupId = userGroupId },
            PresentServerlessCache = _serverless,
        };

    /// <summary>What takes its user group away.</summary>
    public PlannedCall CallToOpen() => _serverless is null
        ? new PlannedCall { ReplicationGroupChange = new ReplicationGroupChange { ReplicationGroupId = Id, RemoveUserGroups = true } }
        : new PlannedCall
        {
            ServerlessCacheChange = new ServerlessCacheChange { ServerlessCacheName = Id, RemoveUserGroup = true },
            PresentServerlessCache = _serverless,
        };
}
