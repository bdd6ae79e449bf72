namespace ElastiCacheRbac.Files;

/// <summary>The fields that a map of a file may have.</summary>
/// <param name="owner">What the map is, as messages tell it: <c>a user</c>.</param>
/// <param name="names">The names of its fields.</param>
public sealed class MapFields(string owner, params string[] names)
{
    /// <summary>What the map is, as messages tell it: <c>a user</c>.</summary>
    public string Owner { get; } = owner;

    /// <summary>The names of its fields.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>What is said of a field that is likely, and wrong: by its name.</summary>
    public IReadOnlyDictionary<string, string> Refused { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether a name that is not known may be a secret in the wrong place, and is not repeated.</summary>
    public bool HidesUnknown { get; init; }
}
