namespace ElastiCacheRbac.DesiredState.Planning;

/// <summary>The tag that tells by which file, or files, a user or user group is administered.</summary>
public static class ManagedScope
{
    /// <summary>The key of the tag; its value is the file's scope.</summary>
    public const string TagKey = "ElastiCacheRbac:Scope";

    /// <summary>The tags of what a file's changes create.</summary>
    /// <param name="scope">The file's scope.</param>
    public static IReadOnlyDictionary<string, string> Tags(string scope) => new Dictionary<string, string> { [TagKey] = scope };
}
