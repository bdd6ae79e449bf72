namespace ElastiCacheRbac.Reports.Commands;

/// <summary>A line for the log of a job that no build system takes for a command.</summary>
internal static class PlainLine
{
    /// <summary>
    /// The text in one line. GitHub Actions takes what begins with <c>::</c> for a command, and both systems take <c>##[</c> and
    /// <c>##vso[</c> for one wherever it stands.
    /// </summary>
    public static string Of(string text)
    {
        string line = text.Replace('\r', ' ').Replace('\n', ' ').Replace("##", "# #");
        return line.TrimStart().StartsWith("::", StringComparison.Ordinal) ? "- " + line : line;
    }
}
