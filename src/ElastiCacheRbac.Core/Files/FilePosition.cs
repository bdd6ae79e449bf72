namespace ElastiCacheRbac.Files;

/// <summary>A place in a file.</summary>
/// <param name="File">The file's path, as it was given.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in characters.</param>
public sealed record FilePosition(string File, int Line, int Column)
{
    /// <summary>The place as compilers write it: <c>access.yml:12:5</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}:{Column}");
}
