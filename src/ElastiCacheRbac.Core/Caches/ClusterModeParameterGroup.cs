using ElastiCacheRbac.Identifiers;

namespace ElastiCacheRbac.Caches;

/// <summary>The service's own parameter groups that turn cluster mode on, one for each engine family.</summary>
public static class ClusterModeParameterGroup
{
    /// <summary>The parameter group for an engine version, such as <c>default.redis6.x.cluster.on</c>.</summary>
    /// <param name="engine"><c>redis</c> or <c>valkey</c>.</param>
    /// <param name="engineVersion">Such as <c>6.0</c>.</param>
    public static string For(string engine, string engineVersion)
    {
        string[] parts = engineVersion.Split('.');
        string family = (engine, parts[0]) switch
        {
            // Families were named by major and minor version up to 5.0, then 6.x, then by major version alone.
            (CacheEngine.Redis, "2" or "3" or "4" or "5") when parts.Length > 1 => $"{parts[0]}.{parts[1]}",
            (CacheEngine.Redis, "6") => "6.x",
            _ => parts[0],
        };
        return $"default.{engine}{family}.cluster.on";
    }
}
