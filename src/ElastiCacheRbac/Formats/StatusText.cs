namespace ElastiCacheRbac.Formats;

/// <summary>Writes a status for the module's views, in colour where PowerShell has it.</summary>
public static class StatusText
{
    /// <summary>Green where a resource is settled, yellow where it changes, red where it failed.</summary>
    /// <param name="status">The status as the service gives it.</param>
    /// <returns>
    /// The status; in PowerShell 7 on a console with escape sequences, which PowerShell itself removes where an object is
    /// written elsewhere, or <c>$PSStyle.OutputRendering</c> or <c>NO_COLOR</c> asks for plain text. Windows PowerShell
    /// would not remove them.
    /// </returns>
    public static string Colour(string? status) =>
#if NET
        !Console.IsOutputRedirected && Sequence(status) is string colour ? $"{colour}{status}\e[0m" : status ?? "";

    private static string? Sequence(string? status) => status switch
    {
        "active" or "available" => "\e[32m",
        not null when status.EndsWith("ing", StringComparison.Ordinal) => "\e[33m",
        not null when status.EndsWith("failed", StringComparison.Ordinal) => "\e[31m",
        _ => null,
    };
#else
        status ?? "";
#endif
}
