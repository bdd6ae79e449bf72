namespace ElastiCacheRbac.AccessStrings.Composition;

/// <summary>How far <see cref="LeastPrivilege"/> goes from what was seen to what is allowed.</summary>
public sealed record LeastPrivilegeOptions
{
    /// <summary>The characters that part a key's name into segments.</summary>
    public string Separators { get; init; } = ":";

    /// <summary>So many different identifiers in one place become a star. An identifier is a segment with a digit in it.</summary>
    public int MinimumIdentifiers { get; init; } = 2;

    /// <summary>So many different last segments without a digit in one place become a star.</summary>
    public int MinimumNames { get; init; } = 10;

    /// <summary>Whether keys that were only read may only be read, and the like. Has no effect before engine 7.0, which cannot tell.</summary>
    public bool TellsAccessApart { get; init; } = true;

    /// <summary>Whether a category stands for commands where it allows none that was not seen. On another engine version it may.</summary>
    public bool UsesCategories { get; init; } = true;

    /// <summary>The key patterns to allow where the evidence tells no keys, as command statistics do; all keys if empty.</summary>
    public IReadOnlyList<string> KeyPatterns { get; init; } = [];
}
