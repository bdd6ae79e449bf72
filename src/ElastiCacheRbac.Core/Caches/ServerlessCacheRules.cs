using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Tags;

namespace ElastiCacheRbac.Caches;

/// <summary>What can be known of a request about a serverless cache before it is sent. Sources: the API model and what the service is seen to refuse.</summary>
public static class ServerlessCacheRules
{
    /// <summary>Checks a serverless cache to be created, and returns it with identifiers as the service stores them.</summary>
    /// <param name="specification">The cache to be created.</param>
    /// <exception cref="InvalidInputException">It breaks a rule.</exception>
    public static ServerlessCacheSpecification Check(ServerlessCacheSpecification specification)
    {
        ArgumentNullException.ThrowIfNull(specification);
        TagRules.Check(specification.Tags);
        CheckLimits(specification.CacheUsageLimits);
        return specification with
        {
            ServerlessCacheName = ResourceId.ServerlessCache(specification.ServerlessCacheName),
            Engine = CacheEngine.Normalize(specification.Engine),
            UserGroupId = specification.UserGroupId is null ? null : ResourceId.UserGroup(specification.UserGroupId),
        };
    }

    /// <summary>Checks a change of a serverless cache, and returns it with identifiers as the service stores them.</summary>
    /// <param name="change">The change.</param>
    /// <exception cref="InvalidInputException">It breaks a rule.</exception>
    public static ServerlessCacheChange Check(ServerlessCacheChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        string name = ResourceId.ServerlessCache(change.ServerlessCacheName);
        if (change == new ServerlessCacheChange { ServerlessCacheName = change.ServerlessCacheName })
        {
            throw new InvalidInputException(nameof(Messages.NothingToChange), Messages.NothingToChange(name), name);
        }

        if (change is { RemoveUserGroup: true, UserGroupId: { } both })
        {
            throw new InvalidInputException(
                nameof(Messages.UserGroupAssignedAndUnassigned), Messages.UserGroupAssignedAndUnassigned(name, both), both);
        }

        CheckLimits(change.CacheUsageLimits);
        return change with
        {
            ServerlessCacheName = name,
            Engine = change.Engine is null ? null : CacheEngine.Normalize(change.Engine),
            UserGroupId = change.UserGroupId is null ? null : ResourceId.UserGroup(change.UserGroupId),
        };
    }

    private static void CheckLimits(CacheUsageLimits? limits)
    {
        if (limits is null)
        {
            return;
        }

        CheckOrder("data storage", limits.DataStorageMinimum, limits.DataStorageMaximum);
        CheckOrder("ECPU per second", limits.EcpuPerSecondMinimum, limits.EcpuPerSecondMaximum);
    }

    private static void CheckOrder(string name, int? minimum, int? maximum)
    {
        // Zero is no limit.
        if (minimum < 0 || maximum < 0 || (maximum > 0 && minimum > maximum))
        {
            throw new InvalidInputException(nameof(Messages.LimitsReversed), Messages.LimitsReversed(name));
        }
    }
}
