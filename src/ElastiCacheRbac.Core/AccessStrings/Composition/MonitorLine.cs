using System.Text.RegularExpressions;

namespace ElastiCacheRbac.AccessStrings.Composition;

/// <summary>A line as <c>MONITOR</c> shows it: <c>1339518083.107412 [0 127.0.0.1:60866] "get" "a"</c>.</summary>
internal static class MonitorLine
{
    private static readonly Regex Beginning = new(@"^\s*\+?[0-9]+\.[0-9]+ \[[0-9]+ [^\]]*\] ", RegexOptions.CultureInvariant);

    /// <summary>The command line in it; a line of another kind as it is. Nothing of the <c>OK</c> with which <c>MONITOR</c> begins.</summary>
    public static string CommandOf(string line) => line.Trim() == "OK" ? string.Empty : Beginning.Replace(line, string.Empty);
}
