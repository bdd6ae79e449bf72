using System.Management.Automation;
using ElastiCacheRbac.Documents;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Files;

/// <summary>Reads data files in every format: YAML, JSON, and PowerShell data by PowerShell's own parser.</summary>
internal static class DataFileReader
{
    /// <summary>Reads a file, by its extension.</summary>
    /// <param name="cmdlet">The cmdlet whose session the path is typed in.</param>
    /// <param name="path">The path, taken literally.</param>
    /// <exception cref="EcException">
    /// It cannot be read: <c>PathInvalid</c>, <c>FileNotFound</c>, <c>FileUnreadable</c>, <c>FileTooLarge</c>, <c>FileFormatUnknown</c>.
    /// </exception>
    /// <exception cref="FileInvalidException">Its form is broken: <c>FileInvalid</c>, with line and column.</exception>
    public static FileNode Read(PSCmdlet cmdlet, string path)
    {
        string full = FilePaths.Resolve(cmdlet, path);
        return FileFormats.Of(path) == FileFormat.PowerShellData
            ? new PowerShellDataReader(FileText.Read(full, path), path).Read()
            : DataFile.Read(full, path);
    }
}
