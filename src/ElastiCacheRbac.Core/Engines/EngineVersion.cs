using System.Globalization;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Identifiers;

namespace ElastiCacheRbac.Engines;

/// <summary>A version of an engine that ElastiCache runs, and whose access-string language is known.</summary>
/// <remarks>
/// The languages known are those of Redis OSS 6.0, 6.2 and 7.0 and Valkey 7.2 and 8.0. Redis OSS 7.1 of ElastiCache speaks 7.0's language;
/// later Valkeys are taken to speak the newest one known, and <see cref="Note"/> says so.
/// </remarks>
public sealed class EngineVersion : IEquatable<EngineVersion>
{
    private static readonly EngineVersion[] Languages =
    [
        new(CacheEngine.Redis, 6, 0), new(CacheEngine.Redis, 6, 2), new(CacheEngine.Redis, 7, 0),
        new(CacheEngine.Valkey, 7, 2), new(CacheEngine.Valkey, 8, 0),
    ];

    private readonly int _major;
    private readonly int _minor;
    private readonly EngineVersion? _language;
    private readonly Lazy<EngineCatalogue>? _catalogue;

    private EngineVersion(string engine, int major, int minor, EngineVersion? language = null)
    {
        Engine = engine;
        _major = major;
        _minor = minor;
        _language = language;
        _catalogue = language is null ? new Lazy<EngineCatalogue>(() => CatalogueReader.Read(this)) : null;
    }

    /// <summary>The versions whose language is known, oldest first: Redis OSS, then Valkey.</summary>
    public static IReadOnlyList<EngineVersion> Known => Languages;

    /// <summary>The newest version known, which is meant wherever none is named.</summary>
    public static EngineVersion Newest => Languages[Languages.Length - 1];

    /// <summary><c>redis</c> or <c>valkey</c>.</summary>
    public string Engine { get; }

    /// <summary>The version, such as <c>7.1</c>.</summary>
    public string Number => string.Format(CultureInfo.InvariantCulture, "{0}.{1}", _major, _minor);

    /// <summary>The version whose language this one speaks; itself, where that is known.</summary>
    public EngineVersion Language => _language ?? this;

    /// <summary>Says that another version's language is used, and why; null where this version's own is known.</summary>
    public string? Note => _language is null ? null
        : Engine == CacheEngine.Redis ? $"Redis OSS {Number} speaks the access-string language of {_language.Number}."
        : $"The commands of Valkey {Number} are not known here: those of {_language.Number}, the nearest older version, are used.";

    /// <summary>Whether the other version's language is only the best guess: this version may have commands of its own.</summary>
    public bool IsApproximate => _language is not null && Engine == CacheEngine.Valkey;

    /// <summary>What this version knows: commands, categories and key positions. Read on first use.</summary>
    public EngineCatalogue Catalogue => Language._catalogue!.Value;

    /// <summary>Reads a version's name.</summary>
    /// <param name="text">
    /// Such as <c>valkey-8.0</c>, <c>Redis 7.1</c>, <c>7.0</c> or <c>6.2.6</c>. Without an engine, 7.1 and older are Redis OSS and 7.2 and newer Valkey;
    /// a major version alone, or with <c>.x</c>, is the newest of its line.
    /// </param>
    /// <exception cref="InvalidInputException">It names no version that is known: <c>EngineVersionUnknown</c>, with those that are.</exception>
    public static EngineVersion Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out EngineVersion? version)
            ? version!
            : throw new InvalidInputException(
                nameof(Messages.EngineVersionUnknown), Messages.EngineVersionUnknown(text, string.Join(", ", Languages.Select(l => l.ToString()))), text);
    }

    /// <summary>Reads a version's name, as <see cref="Parse"/> does, if it names one that is known.</summary>
    /// <param name="text">The name.</param>
    /// <param name="version">The version; null if the name is unknown.</param>
    public static bool TryParse(string? text, out EngineVersion? version)
    {
        version = null;
        string name = (text ?? string.Empty).Trim().ToLowerInvariant();
        string? engine = null;
        foreach (string candidate in new[] { CacheEngine.Redis, CacheEngine.Valkey })
        {
            if (name.StartsWith(candidate, StringComparison.Ordinal))
            {
                engine = candidate;
                name = name.Substring(candidate.Length).TrimStart('-', ' ', '_', ':');
            }
        }

        string[] parts = name.Split('.');
        int minor = -1;
        if (!TryNumber(parts[0], out int major) || parts.Length > 3
            || (parts.Length > 1 && parts[1] != "x" && !TryNumber(parts[1], out minor))
            || (parts.Length > 2 && !TryNumber(parts[2], out _)))
        {
            return false;
        }

        engine ??= major < 7 || (major == 7 && minor < 2) ? CacheEngine.Redis : CacheEngine.Valkey;
        version = engine == CacheEngine.Redis ? FindRedis(major, minor) : FindValkey(major, minor);
        return version is not null;
    }

    /// <summary>Whether both are the same version of the same engine.</summary>
    /// <param name="other">The other version.</param>
    public bool Equals(EngineVersion? other) =>
        other is not null && Engine == other.Engine && _major == other._major && _minor == other._minor;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EngineVersion);

    /// <inheritdoc/>
    public override int GetHashCode() => (_major * 1000) + (_minor * 10) + Engine.Length;

    /// <summary>The name, such as <c>valkey-8.0</c>.</summary>
    public override string ToString() => $"{Engine}-{Number}";

    private static EngineVersion? FindRedis(int major, int minor) =>
        major == 7 && minor == 1
            ? new EngineVersion(CacheEngine.Redis, 7, 1, FindLanguage(CacheEngine.Redis, 7, 0))
            : FindLanguage(CacheEngine.Redis, major, minor);

    private static EngineVersion? FindValkey(int major, int minor) =>
        FindLanguage(CacheEngine.Valkey, major, minor)
        ?? (major > Newest._major || (major == Newest._major && minor > Newest._minor)
            ? new EngineVersion(CacheEngine.Valkey, major, Math.Max(minor, 0), Newest)
            : null);

    /// <summary>The language of exactly this version, or with a negative minor version the newest of its major version.</summary>
    private static EngineVersion? FindLanguage(string engine, int major, int minor) =>
        Languages.LastOrDefault(l => l.Engine == engine && l._major == major && (minor < 0 || l._minor == minor));

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number < 1000;
}
