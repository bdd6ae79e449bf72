namespace ElastiCacheRbac.Help;

/// <summary>All that help tells of a parameter.</summary>
internal sealed record ParameterDescription
{
    public required string Name { get; init; }

    public required Type Type { get; init; }

    public required IReadOnlyList<string> Description { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The values to choose from; empty where any value of the type will do.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Its value where it is not given; null if it has none.</summary>
    public string? Default { get; init; }

    public bool SupportsWildcards { get; init; }

    /// <summary>How it is used, in each parameter set that it is in.</summary>
    public required IReadOnlyList<ParameterUse> Uses { get; init; }

    /// <summary>The type as PowerShell users write it.</summary>
    public string TypeName => (Nullable.GetUnderlyingType(Type) ?? Type).Name;

    public bool IsSwitch => TypeName == "SwitchParameter";

    /// <summary>How it is used in a parameter set; null if it is not in it.</summary>
    public ParameterUse? In(string parameterSet) =>
        Uses.FirstOrDefault(use => use.ParameterSet == parameterSet || use.ParameterSet == ParameterUse.EverySet);
}
