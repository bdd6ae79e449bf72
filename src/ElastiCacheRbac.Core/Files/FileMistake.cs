namespace ElastiCacheRbac.Files;

/// <summary>Something that is wrong with a file.</summary>
/// <param name="Position">Where.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
public sealed record FileMistake(FilePosition Position, string Message)
{
    /// <summary>The place and what is wrong there.</summary>
    public override string ToString() => $"{Position}: {Message}";
}
