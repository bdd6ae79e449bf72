namespace ElastiCacheRbac.Help;

/// <summary>All that the help of a cmdlet tells.</summary>
internal sealed record CmdletDescription
{
    public required string Verb { get; init; }

    public required string Noun { get; init; }

    public string Name => $"{Verb}-{Noun}";

    /// <summary>What it does, in a sentence.</summary>
    public required string Synopsis { get; init; }

    /// <summary>What it does, in full.</summary>
    public required IReadOnlyList<string> Description { get; init; }

    /// <summary>Its parameter sets, the default one first.</summary>
    public required IReadOnlyList<string> ParameterSets { get; init; }

    public required IReadOnlyList<ParameterDescription> Parameters { get; init; }

    /// <summary>The types that it writes, with what they are.</summary>
    public required IReadOnlyList<(string Type, string Description)> Outputs { get; init; }

    /// <summary>Commands to run, with what comes of them.</summary>
    public required IReadOnlyList<(string Code, IReadOnlyList<string> Remarks)> Examples { get; init; }
}
