using Amazon.ElastiCache;
using ElastiCacheRbac.Caches;
using ElastiCacheRbac.Services.Calls;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Services.Caches;

/// <summary>The service's answers about serverless caches as this module's records, and these as requests.</summary>
internal static class ServerlessCacheMapping
{
    public static ServerlessCache ToServerlessCache(this Model.ServerlessCache? answer)
    {
        Model.ServerlessCache c = answer ?? new Model.ServerlessCache();
        return new ServerlessCache
        {
            ServerlessCacheName = c.ServerlessCacheName ?? string.Empty,
            Description = c.Description,
            Status = c.Status?.ToLowerInvariant() ?? string.Empty,
            Engine = c.Engine?.ToLowerInvariant(),
            MajorEngineVersion = c.MajorEngineVersion,
            FullEngineVersion = c.FullEngineVersion,
            UserGroupId = string.IsNullOrEmpty(c.UserGroupId) ? null : c.UserGroupId,
            CacheUsageLimits = LimitsOf(c.CacheUsageLimits),
            SecurityGroupIds = c.SecurityGroupIds ?? [],
            SubnetIds = c.SubnetIds ?? [],
            KmsKeyId = c.KmsKeyId,
            Endpoint = EndpointText.Of(c.Endpoint),
            ReaderEndpoint = EndpointText.Of(c.ReaderEndpoint),
            SnapshotRetentionLimit = c.SnapshotRetentionLimit ?? 0,
            DailySnapshotTime = c.DailySnapshotTime,
            CreateTime = c.CreateTime,
            Arn = c.ARN,
        };
    }

    public static Model.CreateServerlessCacheRequest ToRequest(this ServerlessCacheSpecification wanted) => new()
    {
        ServerlessCacheName = wanted.ServerlessCacheName,
        Description = wanted.Description,
        Engine = wanted.Engine,
        MajorEngineVersion = wanted.MajorEngineVersion,
        UserGroupId = wanted.UserGroupId,
        CacheUsageLimits = ToModel(wanted.CacheUsageLimits),
        SecurityGroupIds = Wire.List(wanted.SecurityGroupIds),
        SubnetIds = Wire.List(wanted.SubnetIds),
        KmsKeyId = wanted.KmsKeyId,
        SnapshotArnsToRestore = Wire.List(wanted.SnapshotArnsToRestore),
        SnapshotRetentionLimit = wanted.SnapshotRetentionLimit,
        DailySnapshotTime = wanted.DailySnapshotTime,
        Tags = Wire.Tags(wanted.Tags),
    };

    public static Model.ModifyServerlessCacheRequest ToRequest(this ServerlessCacheChange change) => new()
    {
        ServerlessCacheName = change.ServerlessCacheName,
        Description = change.Description,
        UserGroupId = change.UserGroupId,
        RemoveUserGroup = change.RemoveUserGroup ? true : null,
        CacheUsageLimits = ToModel(change.CacheUsageLimits),
        SecurityGroupIds = Wire.List(change.SecurityGroupIds),
        SnapshotRetentionLimit = change.SnapshotRetentionLimit,
        DailySnapshotTime = change.DailySnapshotTime,
        Engine = change.Engine,
        MajorEngineVersion = change.MajorEngineVersion,
    };

    private static Model.CacheUsageLimits? ToModel(CacheUsageLimits? limits) => limits is null ? null : new Model.CacheUsageLimits
    {
        DataStorage = limits is { DataStorageMinimum: null, DataStorageMaximum: null } ? null : new Model.DataStorage
        {
            Minimum = limits.DataStorageMinimum,
            Maximum = limits.DataStorageMaximum,
            Unit = DataStorageUnit.GB,
        },
        ECPUPerSecond = limits is { EcpuPerSecondMinimum: null, EcpuPerSecondMaximum: null } ? null : new Model.ECPUPerSecond
        {
            Minimum = limits.EcpuPerSecondMinimum,
            Maximum = limits.EcpuPerSecondMaximum,
        },
    };

    private static CacheUsageLimits? LimitsOf(Model.CacheUsageLimits? limits)
    {
        var found = new CacheUsageLimits
        {
            DataStorageMinimum = limits?.DataStorage?.Minimum,
            DataStorageMaximum = limits?.DataStorage?.Maximum,
            EcpuPerSecondMinimum = limits?.ECPUPerSecond?.Minimum,
            EcpuPerSecondMaximum = limits?.ECPUPerSecond?.Maximum,
        };
        return found == new CacheUsageLimits() ? null : found;
    }
}
