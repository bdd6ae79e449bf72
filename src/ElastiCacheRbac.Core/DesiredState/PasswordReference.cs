using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.DesiredState;

/// <summary>Where a password is kept. A file holds references, never passwords.</summary>
/// <param name="Position">Where the file says so; null if it comes from no file.</param>
public abstract record PasswordReference(FilePosition? Position);
