namespace ElastiCacheRbac.Caches;

/// <summary>Puts the limits together that cmdlets take one by one.</summary>
internal static class UsageLimitParameters
{
    /// <summary>The limits; null if none is given.</summary>
    public static CacheUsageLimits? Read(int? dataStorageMinimum, int? dataStorageMaximum, int? ecpuPerSecondMinimum, int? ecpuPerSecondMaximum)
    {
        CacheUsageLimits limits = new()
        {
            DataStorageMinimum = dataStorageMinimum,
            DataStorageMaximum = dataStorageMaximum,
            EcpuPerSecondMinimum = ecpuPerSecondMinimum,
            EcpuPerSecondMaximum = ecpuPerSecondMaximum,
        };
        return limits == new CacheUsageLimits() ? null : limits;
    }
}
