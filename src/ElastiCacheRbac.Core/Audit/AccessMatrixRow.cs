namespace ElastiCacheRbac.Audit;

/// <summary>What one user can do.</summary>
/// <param name="UserId">The user.</param>
/// <param name="UserName">The name that clients authenticate with.</param>
/// <param name="UserGroupIds">The user groups through which it counts here.</param>
/// <param name="IsEnabled">Whether the user can log in at all.</param>
/// <param name="Cells">What it can do, in the order of the columns.</param>
public sealed record AccessMatrixRow(
    string UserId, string UserName, IReadOnlyList<string> UserGroupIds, bool IsEnabled, IReadOnlyList<AccessMatrixCell> Cells);
