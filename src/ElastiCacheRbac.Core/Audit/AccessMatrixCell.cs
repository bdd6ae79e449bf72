namespace ElastiCacheRbac.Audit;

/// <summary>What one user can do in one column.</summary>
/// <param name="Allowed">How many of the column's commands the user may run on its key; 0 for none.</param>
/// <param name="Total">How many commands the column stands for: 1 for a command.</param>
public readonly record struct AccessMatrixCell(int Allowed, int Total)
{
    /// <summary><c>all</c>, <c>none</c>, or how many of how many.</summary>
    public override string ToString() => Allowed == 0 ? "none" : Allowed >= Total ? "all" : FormattableString.Invariant($"{Allowed}/{Total}");
}
