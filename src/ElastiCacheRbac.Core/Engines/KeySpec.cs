namespace ElastiCacheRbac.Engines;

/// <summary>Where some keys of a command stand among its arguments, as engines from 7.0 on declare it (<c>COMMAND INFO</c>, key specifications).</summary>
public sealed record KeySpec
{
    /// <summary>How the first argument of interest is found.</summary>
    public KeySearch Search { get; init; }

    /// <summary>The argument's position (<see cref="KeySearch.Index"/>), or where the search for the keyword starts; negative counts from the end.</summary>
    public int Start { get; init; }

    /// <summary>The keyword that stands before the keys, in upper case (<see cref="KeySearch.Keyword"/>).</summary>
    public string? Keyword
    {
        get;
        init
        {
            field = value;
            KeywordBytes = AsciiText.GetBytes(value ?? string.Empty);
        }
    }

    internal byte[] KeywordBytes { get; private init; } = [];

    /// <summary>Whether a number among the arguments tells how many keys there are; otherwise they are a range.</summary>
    public bool IsCounted { get; init; }

    /// <summary>Last key of a range, from the first one; negative counts from the end of the arguments.</summary>
    public int LastKey { get; init; }

    /// <summary>With a last key of -1: only this fraction of the remaining arguments are keys (2 is the first half); 0 or 1 is all.</summary>
    public int Limit { get; init; }

    /// <summary>Where the number of keys stands, from the start (<see cref="IsCounted"/>).</summary>
    public int CountIndex { get; init; }

    /// <summary>Where the first key stands, from the start (<see cref="IsCounted"/>).</summary>
    public int FirstKey { get; init; }

    /// <summary>How far one key is from the next.</summary>
    public int Step { get; init; } = 1;

    /// <summary>What the command does to these keys.</summary>
    public KeyAccess Access { get; init; }

    /// <summary>Whether these arguments only look like keys, for the sake of cluster routing (<c>SPUBLISH</c>): they are not judged.</summary>
    public bool IsNotKey { get; init; }

    /// <summary>Whether the specification may miss keys, so that the engine asks the command's own procedure.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>Whether the access depends on other arguments (<c>SET … GET</c>), so that the engine asks the command's own procedure.</summary>
    public bool HasVariableAccess { get; init; }
}
