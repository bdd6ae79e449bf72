namespace ElastiCacheRbac.AccessStrings.Languages;

/// <summary>What a search for a name came to.</summary>
internal readonly struct NameSearchResult
{
    private NameSearchResult(bool isKnown, byte[]? name) => (IsKnown, Name) = (isKnown, name);

    /// <summary>The search ran out of steps: there may be such a name or not.</summary>
    public static NameSearchResult Unknown => default;

    /// <summary>There is no such name.</summary>
    public static NameSearchResult Nothing { get; } = new(true, null);

    /// <summary>Whether the search came to an end.</summary>
    public bool IsKnown { get; }

    /// <summary>Whether it is proven that there is no such name.</summary>
    public bool IsNothing => IsKnown && Name is null;

    /// <summary>One of the shortest such names, if one was found.</summary>
    public byte[]? Name { get; }

    public static NameSearchResult Found(byte[] name) => new(true, name);
}
