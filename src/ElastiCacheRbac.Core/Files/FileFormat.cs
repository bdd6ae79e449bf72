namespace ElastiCacheRbac.Files;

/// <summary>The formats of data files.</summary>
public enum FileFormat
{
    /// <summary>YAML: <c>.yml</c> and <c>.yaml</c>.</summary>
    Yaml,

    /// <summary>JSON: <c>.json</c>.</summary>
    Json,

    /// <summary>PowerShell data: <c>.psd1</c>.</summary>
    PowerShellData,
}
