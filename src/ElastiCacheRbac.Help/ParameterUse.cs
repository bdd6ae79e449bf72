namespace ElastiCacheRbac.Help;

/// <summary>How a parameter is used in a parameter set.</summary>
/// <param name="ParameterSet">The parameter set, or <see cref="EverySet"/>.</param>
/// <param name="Mandatory">Whether it must be given.</param>
/// <param name="Position">Its place among the arguments that are given without names; null if it has none.</param>
/// <param name="ByValue">Whether it takes piped objects.</param>
/// <param name="ByPropertyName">Whether it takes the like-named property of piped objects.</param>
internal sealed record ParameterUse(string ParameterSet, bool Mandatory, int? Position, bool ByValue, bool ByPropertyName)
{
    /// <summary>PowerShell's name for all parameter sets.</summary>
    public const string EverySet = "__AllParameterSets";
}
