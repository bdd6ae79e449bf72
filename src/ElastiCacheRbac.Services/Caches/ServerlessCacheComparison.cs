using ElastiCacheRbac.Caches;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Services.Lifecycle;

namespace ElastiCacheRbac.Services.Caches;

/// <summary>In what a serverless cache that is there differs from one that is asked for, and the change that would make it so. What is not asked for is not compared.</summary>
internal static class ServerlessCacheComparison
{
    /// <summary>The names of the properties that differ.</summary>
    public static IReadOnlyList<string> Differences(ServerlessCacheSpecification wanted, ServerlessCache present) => Convergence.Differences(
        (nameof(ServerlessCache.Description), wanted.Description is null || wanted.Description == present.Description),
        (nameof(ServerlessCache.Engine), wanted.Engine == present.Engine),
        (nameof(ServerlessCache.MajorEngineVersion), wanted.MajorEngineVersion is null || wanted.MajorEngineVersion == present.MajorEngineVersion),
        (nameof(ServerlessCache.UserGroupId), wanted.UserGroupId is null || wanted.UserGroupId == present.UserGroupId),
        (nameof(ServerlessCache.CacheUsageLimits),
            wanted.CacheUsageLimits is null || (present.CacheUsageLimits ?? new CacheUsageLimits()).Satisfy(wanted.CacheUsageLimits)),
        (nameof(ServerlessCache.SecurityGroupIds), IsAsAsked(wanted.SecurityGroupIds, present.SecurityGroupIds)),
        (nameof(ServerlessCache.SubnetIds), IsAsAsked(wanted.SubnetIds, present.SubnetIds)),
        (nameof(ServerlessCache.KmsKeyId), wanted.KmsKeyId is null || wanted.KmsKeyId == present.KmsKeyId),
        (nameof(ServerlessCache.SnapshotRetentionLimit), wanted.SnapshotRetentionLimit is not { } days || days == present.SnapshotRetentionLimit),
        (nameof(ServerlessCache.DailySnapshotTime), wanted.DailySnapshotTime is null || wanted.DailySnapshotTime == present.DailySnapshotTime));

    /// <summary>The change that makes a serverless cache as asked.</summary>
    /// <exception cref="EcException">It differs in what cannot be changed: <c>CannotConverge</c>.</exception>
    public static ServerlessCacheChange ChangeTo(ServerlessCacheSpecification wanted, ServerlessCache present, IReadOnlyList<string> differences)
    {
        // Subnets and key stay for good; an engine goes from redis to valkey, not back.
        bool back = present.Engine == CacheEngine.Valkey;
        Convergence.ThrowIfFixed(
            "serverless cache",
            wanted.ServerlessCacheName,
            differences,
            name => name is nameof(ServerlessCache.SubnetIds) or nameof(ServerlessCache.KmsKeyId) || (back && name == nameof(ServerlessCache.Engine)));

        // What is asked for and so already is no step of the change.
        return new ServerlessCacheChange
        {
            ServerlessCacheName = wanted.ServerlessCacheName,
            Description = wanted.Description,
            Engine = wanted.Engine == present.Engine ? null : wanted.Engine,
            MajorEngineVersion = wanted.MajorEngineVersion,
            UserGroupId = wanted.UserGroupId,
            CacheUsageLimits = wanted.CacheUsageLimits,
            SecurityGroupIds = wanted.SecurityGroupIds.Count > 0 ? wanted.SecurityGroupIds : null,
            SnapshotRetentionLimit = wanted.SnapshotRetentionLimit,
            DailySnapshotTime = wanted.DailySnapshotTime,
        };
    }

    private static bool IsAsAsked(IReadOnlyList<string> wanted, IReadOnlyList<string> present) =>
        wanted.Count == 0 || new HashSet<string>(wanted, StringComparer.Ordinal).SetEquals(present);
}
