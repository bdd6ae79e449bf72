namespace ElastiCacheRbac.Files;

/// <summary>What a <see cref="FileNode"/> is.</summary>
public enum FileNodeKind
{
    /// <summary>Nothing: JSON's and YAML's null, PowerShell's <c>$null</c>.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A list of nodes.</summary>
    List,

    /// <summary>Named nodes, in the order of the file.</summary>
    Map,
}
