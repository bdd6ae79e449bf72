using System.Globalization;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Local.Data;
using ElastiCacheRbac.Local.State;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>The rules for what a serverless cache may be like.</summary>
internal static class ServerlessCacheRules
{
    private const int MaximumStorage = 5_000;
    private const int MinimumUnits = 1_000;
    private const int MaximumUnits = 15_000_000;

    /// <summary>The newest version of an engine's major version; of the newest one if none is asked for.</summary>
    public static EngineVersion Version(string engine, string? majorVersion)
    {
        if (majorVersion is not null && !Catalog.Current.ServerlessMajorVersions(engine).Contains(majorVersion))
        {
            throw ServerlessCacheFaults.MajorVersionUnknown(engine, majorVersion);
        }

        majorVersion ??= Catalog.Current.ServerlessMajorVersions(engine)[^1];
        return Catalog.Current.EngineVersions.Last(v => v.Engine == engine && v.Name.StartsWith(majorVersion + ".", StringComparison.Ordinal));
    }

    /// <summary>The user group that a cache of an engine can be given.</summary>
    public static string? UserGroup(string? requestedId, string engine, Account account)
    {
        if (requestedId is null)
        {
            return null;
        }

        if (engine is not (CacheEngine.Redis or CacheEngine.Valkey))
        {
            throw ServerlessCacheFaults.UserGroupsNotForEngine(engine);
        }

        UserGroupRecord group = UserGroupOperations.FindActive(requestedId, account);
        return engine == CacheEngine.Redis && group.Engine != CacheEngine.Redis ? throw CacheFaults.GroupOfOtherEngine() : group.UserGroupId;
    }

    /// <summary>The limits that are asked for. Their bounds: [doc].</summary>
    public static UsageLimits? Limits(Model.CacheUsageLimits? limits)
    {
        if (limits is null)
        {
            return null;
        }

        Model.DataStorage? storage = limits.DataStorage;
        Model.ECPUPerSecond? units = limits.ECPUPerSecond;
        Check("DataStorage", storage?.Minimum, storage?.Maximum, 1, MaximumStorage);
        Check("ECPUPerSecond", units?.Minimum, units?.Maximum, MinimumUnits, MaximumUnits);
        return new UsageLimits(storage?.Minimum, storage?.Maximum, units?.Minimum, units?.Maximum);
    }

    /// <summary>A time of day as <c>hh:mm</c>.</summary>
    public static string? DailyTime(string? time) =>
        time is null || TimeSpan.TryParseExact(time, "hh\\:mm", CultureInfo.InvariantCulture, out _)
            ? time
            : throw CommonFaults.InvalidValue(OurChoices.DailySnapshotTime());

    private static void Check(string parameter, int? minimum, int? maximum, int fewest, int most)
    {
        if (minimum < fewest || minimum > most || maximum < fewest || maximum > most || minimum > maximum)
        {
            throw CommonFaults.InvalidValue(OurChoices.ServerlessLimits(parameter, fewest, most));
        }
    }
}
