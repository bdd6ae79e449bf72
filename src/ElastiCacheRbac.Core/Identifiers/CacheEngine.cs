using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Identifiers;

/// <summary>The engines that have users and user groups. The service takes any case and stores lower case.</summary>
public static class CacheEngine
{
    /// <summary>Redis OSS.</summary>
    public const string Redis = "redis";

    /// <summary>Valkey.</summary>
    public const string Valkey = "valkey";

    /// <summary>Checks an engine's name and returns it as the service stores it.</summary>
    /// <param name="value"><c>redis</c> or <c>valkey</c> in any case.</param>
    /// <exception cref="InvalidInputException">It is neither: <c>EngineUnknown</c>.</exception>
    public static string Normalize(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        string lower = value.ToLowerInvariant();
        return lower is Redis or Valkey
            ? lower
            : throw new InvalidInputException(nameof(Messages.EngineUnknown), Messages.EngineUnknown(value), value);
    }
}
