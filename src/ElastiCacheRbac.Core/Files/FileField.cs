namespace ElastiCacheRbac.Files;

/// <summary>A named part of a map.</summary>
/// <param name="Name">The name.</param>
/// <param name="Position">Where the name stands; null if it comes from no file.</param>
/// <param name="Value">What it names.</param>
public sealed record FileField(string Name, FilePosition? Position, FileNode Value);
