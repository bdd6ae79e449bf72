using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Files;

/// <summary>Tells the format of a data file by its name.</summary>
public static class FileFormats
{
    /// <summary>The format of a file.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="InvalidInputException">Its extension is none of those known: <c>FileFormatUnknown</c>.</exception>
    public static FileFormat Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".yml" or ".yaml" => FileFormat.Yaml,
            ".json" => FileFormat.Json,
            ".psd1" => FileFormat.PowerShellData,
            _ => throw new InvalidInputException(nameof(Messages.FileFormatUnknown), Messages.FileFormatUnknown(path), path),
        };
    }
}
