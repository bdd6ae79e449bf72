using ElastiCacheRbac.Identifiers;

namespace ElastiCacheRbac.DesiredState.Reading;

/// <summary>The engines as a file names them.</summary>
internal static class EngineChoices
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [CacheEngine.Redis] = CacheEngine.Redis,
        [CacheEngine.Valkey] = CacheEngine.Valkey,
    };
}
