using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Reports;

/// <summary>Tells the format of a report by the file that it is for.</summary>
public static class ReportFormats
{
    /// <summary>The format that a file's extension stands for.</summary>
    /// <param name="path">The path.</param>
    /// <exception cref="InvalidInputException">The extension stands for none: <c>ReportFormatUnknown</c>.</exception>
    public static ReportFormat Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".HTML" or ".HTM" => ReportFormat.Html,
            ".MD" => ReportFormat.Markdown,
            ".SARIF" => ReportFormat.Sarif,
            ".XML" => ReportFormat.JUnit,
            _ => throw new InvalidInputException(nameof(Messages.ReportFormatUnknown), Messages.ReportFormatUnknown(path), path),
        };
    }
}
