namespace ElastiCacheRbac.AccessStrings.Benchmarks;

/// <summary>Access strings as people write them, and command lines to decide.</summary>
internal static class Samples
{
    public const string Typical = "on ~app:* ~cache:* &news:* +@read +@write +@pubsub -@dangerous -keys";

    public const string Short = "on ~app:* +@read";

    public const string Selectors = "on ~app:* +@read (%R~log:* +get +mget) (~tmp:[0-9]* +@write -flushall)";

    public static readonly (string AccessString, string[] CommandLine)[] Decisions =
    [
        (Short, ["GET", "app:user:42"]),
        (Typical, ["GET", "cache:user:42"]),
        (Typical, ["SET", "cache:user:42", "value", "EX", "60"]),
        (Typical, ["KEYS", "*"]),
        (Typical, ["GET", "other:user:42"]),
        ("on ~*:user:[0-9]*:name +@all", ["GET", "app:user:42:name"]),
        (Selectors, ["SET", "tmp:42", "value"]),
        (Typical, ["MGET", "app:1", "app:2", "app:3", "app:4", "cache:5", "cache:6", "cache:7", "cache:8"]),
    ];
}
