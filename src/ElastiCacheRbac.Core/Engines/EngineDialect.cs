namespace ElastiCacheRbac.Engines;

/// <summary>How the access-string language of one engine version differs from the others'.</summary>
/// <remarks>Source: the engines' behaviour at 6.0.20, 6.2.16, 7.0.15, and Valkey 7.2.7 and 8.0.1.</remarks>
internal sealed record EngineDialect
{
    /// <summary>Channel patterns: 6.2 and later.</summary>
    public bool HasChannels { get; init; }

    /// <summary>A new user may use every channel: 6.2 only.</summary>
    public bool StartsWithAllChannels { get; init; }

    /// <summary>The rules sanitize-payload and skip-sanitize-payload: 6.2 and later.</summary>
    public bool HasPayloadRules { get; init; }

    /// <summary>A new user's payloads are sanitized, and the engine says so: 7.2 and later.</summary>
    public bool StartsSanitizing { get; init; }

    /// <summary>Selectors, key permissions, and subcommands with an identity of their own: 7.0 and later.</summary>
    public bool HasSelectors { get; init; }

    /// <summary>The engine prints the command rules it was given; earlier ones work out rules from the effect. 7.2 and later.</summary>
    public bool KeepsCommandRules { get; init; }

    /// <summary>Refuses <c>+command|argument</c> where the whole command is allowed already: 6.0 only.</summary>
    public bool RefusesArgumentOfAllowedCommand { get; init; }

    /// <summary>Only AUTH is exempt from command rules; later versions exempt every command that needs no authentication. 6.0 only.</summary>
    public bool ExemptsOnlyAuth { get; init; }

    /// <summary>A pattern with more than 1000 separate stars to step over matches nothing: 6.2, and 7.2 and later.</summary>
    public bool LimitsStars { get; init; }

    /// <summary>Of MIGRATE, the words before KEYS are skipped with their arguments: 7.0 and later.</summary>
    public bool SkipsMigrateOptions => HasSelectors;

    public static EngineDialect Of(string language) => language switch
    {
        "redis-6.0" => new() { RefusesArgumentOfAllowedCommand = true, ExemptsOnlyAuth = true },
        "redis-6.2" => new() { HasChannels = true, StartsWithAllChannels = true, HasPayloadRules = true, LimitsStars = true },
        "redis-7.0" => new() { HasChannels = true, HasPayloadRules = true, HasSelectors = true },
        _ => new()
        {
            HasChannels = true,
            HasPayloadRules = true,
            StartsSanitizing = true,
            HasSelectors = true,
            KeepsCommandRules = true,
            LimitsStars = true,
        },
    };
}
