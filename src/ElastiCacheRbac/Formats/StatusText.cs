using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.Audit;

namespace ElastiCacheRbac.Formats;

/// <summary>Writes a status for the module's views, in colour where PowerShell has it.</summary>
/// <remarks>
/// In PowerShell 7 on a console the text has escape sequences, which PowerShell itself removes where an object is written
/// elsewhere, or <c>$PSStyle.OutputRendering</c> or <c>NO_COLOR</c> asks for plain text. Windows PowerShell would not remove
/// them, and gets none.
/// </remarks>
public static class StatusText
{
    private const int Red = 31;
    private const int Green = 32;
    private const int Yellow = 33;

    /// <summary>Green where a resource is settled, yellow where it changes, red where it failed.</summary>
    /// <param name="status">The status as the service gives it.</param>
    public static string Colour(string? status) => Paint(status ?? "", status switch
    {
        "active" or "available" => Green,
        not null when status.EndsWith("ing", StringComparison.Ordinal) => Yellow,
        not null when status.EndsWith("failed", StringComparison.Ordinal) => Red,
        _ => null,
    });

    /// <summary>Green where a command line is allowed, red where it is not.</summary>
    /// <param name="verdict">The verdict.</param>
    public static string Colour(Verdict verdict) => Paint(verdict.ToString(), verdict == Verdict.Allow ? Green : Red);

    /// <summary>Yellow for a warning, red for what is refused.</summary>
    /// <param name="severity">The severity.</param>
    public static string Colour(FindingSeverity severity) => Paint(severity.ToString(), severity == FindingSeverity.Warning ? Yellow : Red);

    /// <summary>Yellow for a warning, red for an error.</summary>
    /// <param name="severity">The severity.</param>
    public static string Colour(AuditSeverity severity) => Paint(
        severity.ToString(), severity switch { AuditSeverity.Error => Red, AuditSeverity.Warning => Yellow, _ => null });

    /// <summary>Green where everything is allowed, yellow where some is, as it is where nothing is.</summary>
    /// <param name="cell">The cell of an access matrix.</param>
    /// <param name="width">How wide it is made.</param>
    public static string Colour(AccessMatrixCell cell, int width)
    {
        string text = cell.Allowed == 0 ? "-" : cell.ToString();
        return Paint(text, cell.Allowed == 0 ? null : cell.Allowed >= cell.Total ? Green : Yellow) + new string(' ', Math.Max(0, width - text.Length));
    }

    private static string Paint(string text, int? colour) =>
#if NET
        colour is null || Console.IsOutputRedirected ? text : FormattableString.Invariant($"\e[{colour}m{text}\e[0m");
#else
        text;
#endif
}
