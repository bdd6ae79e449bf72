using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.DesiredState;

/// <summary>A password in an environment variable, as build servers hand over theirs.</summary>
/// <param name="Variable">The variable's name.</param>
/// <param name="Position">Where the file says so; null if it comes from no file.</param>
public sealed record EnvironmentPassword(string Variable, FilePosition? Position = null) : PasswordReference(Position);
