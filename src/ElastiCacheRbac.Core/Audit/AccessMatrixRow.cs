namespace ElastiCacheRbac.Audit;

/// <summary>What one user can do.</summary>
/// <param name="UserId">The user.</param>
/// <param name="UserName">The name that clients authenticate with.</param>
/// <param name="UserGroupIds">The user groups through which it counts here.</param>
/// <param name="IsEnabled">Whether the user can log in at all.</param>
/// <param name="Cells">What it can do, in the order of the columns.</param>
public sealed record AccessMatrixRow(
    string UserId, string UserName, IReadOnlyList<string> UserGroupIds, bool IsEnabled, IReadOnlyList<AccessMatrixCell> Cells)
{
    /// <summary>What the matrix is of.</summary>
    public string? Title { get; init; }

    /// <summary>The region.</summary>
    public string? Region { get; init; }

    /// <summary>The account.</summary>
    public string? Account { get; init; }

    /// <summary>The columns of the matrix.</summary>
    public IReadOnlyList<AccessMatrixColumn> Columns { get; init; } = [];

    /// <summary>The user and what it can do.</summary>
    public override string ToString() => $"{UserId}: {string.Join(", ", Columns.Zip(Cells, (column, cell) => $"{column} {cell}"))}";
}
