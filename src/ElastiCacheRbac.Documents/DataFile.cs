using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.Documents;

/// <summary>Data files: reads YAML and JSON, and writes these and PowerShell data, which only PowerShell itself reads.</summary>
public static class DataFile
{
    /// <summary>Reads a file of YAML or JSON, by its extension.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="shown">The path that positions and errors tell; null for the path itself.</param>
    /// <exception cref="EcException">It cannot be read: <c>FileNotFound</c>, <c>FileUnreadable</c>, <c>FileTooLarge</c>, <c>FileFormatUnknown</c>.</exception>
    /// <exception cref="FileInvalidException">Its form is broken: <c>FileInvalid</c>, with line and column.</exception>
    public static FileNode Read(string path, string? shown = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        FileFormat format = FileFormats.Of(path);
        return Parse(FileText.Read(path, shown), format, shown ?? path);
    }

    /// <summary>Reads the text of a file of YAML or JSON.</summary>
    /// <param name="text">The text.</param>
    /// <param name="format">Its format.</param>
    /// <param name="file">The path that positions and errors tell.</param>
    /// <exception cref="FileInvalidException">Its form is broken: <c>FileInvalid</c>, with line and column.</exception>
    public static FileNode Parse(string text, FileFormat format, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        return format switch
        {
            FileFormat.Yaml => new YamlReader(text, file).Read(),
            FileFormat.Json => new JsonReader(text, file).Read(),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
    }

    /// <summary>Writes data as the text of a file; lines end in a line feed on every system.</summary>
    /// <param name="node">The data.</param>
    /// <param name="format">The format.</param>
    public static string Write(FileNode node, FileFormat format)
    {
        ArgumentNullException.ThrowIfNull(node);
        return format switch
        {
            FileFormat.Yaml => YamlWriter.Write(node),
            FileFormat.Json => JsonWriter.Write(node),
            FileFormat.PowerShellData => PowerShellDataWriter.Write(node),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
    }
}
