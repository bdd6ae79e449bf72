using System.Globalization;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.AccessStrings.Composition;

/// <summary>Reads the answer to <c>INFO commandstats</c>.</summary>
internal static class CommandStatistics
{
    private const string Prefix = "cmdstat_";

    /// <summary>The commands, with <c>container|subcommand</c> where the engine tells it, and how often each ran.</summary>
    /// <param name="info">The answer; other lines of <c>INFO</c> are passed over.</param>
    /// <exception cref="InvalidInputException">There are no statistics in it: <c>CommandStatsEmpty</c>.</exception>
    public static IReadOnlyList<(string Command, long Calls)> Read(string info)
    {
        (string, long)[] statistics =
        [
            .. info.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith(Prefix, StringComparison.Ordinal)).Select(ReadLine),
        ];
        return statistics.Length > 0
            ? statistics
            : throw new InvalidInputException(nameof(Messages.CommandStatsEmpty), Messages.CommandStatsEmpty());
    }

    /// <summary>Without a number of calls, the command counts as seen.</summary>
    private static (string Command, long Calls) ReadLine(string line)
    {
        string[] parts = line.Substring(Prefix.Length).Split([':'], 2);
        string? calls = parts.Length < 2 ? null : parts[1].Split(',').Select(field => field.Split('=')).FirstOrDefault(field => field is ["calls", _])?[1];
        return (parts[0], long.TryParse(calls, NumberStyles.None, CultureInfo.InvariantCulture, out long count) ? count : 1);
    }
}
