namespace ElastiCacheRbac.Engines;

/// <summary>How a <see cref="KeySpec"/> finds its first argument.</summary>
public enum KeySearch
{
    /// <summary>It cannot be told by a specification; the engine asks the command's own procedure.</summary>
    Unknown,

    /// <summary>It stands at a fixed position.</summary>
    Index,

    /// <summary>It follows a keyword.</summary>
    Keyword,
}
