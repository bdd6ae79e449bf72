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

    /// <summary>The limits with those that are asked for; null if there are none. Their bounds: [doc].</summary>
    public static UsageLimits? Limits(Model.CacheUsageLimits? asked, UsageLimits? present = null)
    {
        if (asked is null)
        {
            return present;
        }

        Model.DataStorage? storage = asked.DataStorage;
        Model.ECPUPerSecond? units = asked.ECPUPerSecond;
        const string Storage = nameof(asked.DataStorage);
        const string Units = nameof(asked.ECPUPerSecond);
        var limits = new UsageLimits(
            Limit(Storage, storage?.Minimum, present?.StorageMinimum, 1, MaximumStorage),
            Limit(Storage, storage?.Maximum, present?.StorageMaximum, 1, MaximumStorage),
            Limit(Units, units?.Minimum, present?.UnitsMinimum, MinimumUnits, MaximumUnits),
            Limit(Units, units?.Maximum, present?.UnitsMaximum, MinimumUnits, MaximumUnits));
        if (limits.StorageMinimum > limits.StorageMaximum || limits.UnitsMinimum > limits.UnitsMaximum)
        {
            throw ServerlessCacheFaults.LimitsReversed();
        }

        return limits == new UsageLimits(null, null, null, null) ? null : limits;
    }

    /// <summary>A time of day as <c>hh:mm</c>.</summary>
    public static string? DailyTime(string? time) =>
        time is null || TimeSpan.TryParseExact(time, "hh\\:mm", CultureInfo.InvariantCulture, out _)
            ? time
            : throw CommonFaults.InvalidValue(OurChoices.DailySnapshotTime());

    // Zero takes a limit away [seen]; so one that is not given stays [ours].
    private static int? Limit(string parameter, int? asked, int? present, int fewest, int most) => asked switch
    {
        null => present,
        0 => null,
        _ when asked < fewest || asked > most => throw ServerlessCacheFaults.LimitOutOfRange(parameter, fewest, most),
        _ => asked,
    };
}
