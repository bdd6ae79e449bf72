using ElastiCacheRbac.Engines;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.AccessStrings.Composition;

/// <summary>Composes the access string that allows what was seen, and as little else as can be.</summary>
/// <remarks>
/// Commands that were not seen are never allowed. Of keys and channels, patterns are found as <see cref="LeastPrivilegeOptions"/> tells; a pattern
/// allows of its names all that was done to any of those seen.
/// </remarks>
public static class LeastPrivilege
{
    /// <summary>From the commands that a server counted.</summary>
    /// <param name="info">The answer to <c>INFO commandstats</c>. Before engine 7.0 it tells no subcommands; it never tells keys.</param>
    /// <param name="engine">The engine version that has to understand the access string; the newest if null.</param>
    /// <param name="options">How far to go; the defaults if null.</param>
    /// <exception cref="InvalidInputException">There are no statistics in it: <c>CommandStatsEmpty</c>.</exception>
    /// <exception cref="AccessStringException">A key pattern of the options is refused: <c>AccessStringInvalid</c>.</exception>
    public static ComposedAccess FromCommandStats(string info, EngineVersion? engine = null, LeastPrivilegeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(info);
        options ??= new LeastPrivilegeOptions();
        var evidence = new Evidence(engine ?? EngineVersion.Newest, options);
        foreach ((string command, long calls) in CommandStatistics.Read(info))
        {
            evidence.AddCommand(command, calls);
        }

        return Compose(evidence, rules => rules.AssumedNames());
    }

    /// <summary>From command lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="engine">The engine version that has to understand the access string; the newest if null.</param>
    /// <param name="options">How far to go; the defaults if null.</param>
    public static ComposedAccess FromCommandLines(IEnumerable<CommandLine> lines, EngineVersion? engine = null, LeastPrivilegeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var evidence = new Evidence(engine ?? EngineVersion.Newest, options ?? new LeastPrivilegeOptions());
        foreach (CommandLine line in lines)
        {
            evidence.AddLine(line);
        }

        return Compose(evidence, rules => rules.Names());
    }

    /// <summary>From command lines as redis-cli and valkey-cli take them, or as <c>MONITOR</c> shows them. Empty lines are passed over.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="engine">The engine version that has to understand the access string; the newest if null.</param>
    /// <param name="options">How far to go; the defaults if null.</param>
    /// <exception cref="InvalidInputException">The quotes of a line are not balanced: <c>CommandLineInvalid</c>.</exception>
    public static ComposedAccess FromCommandLines(IEnumerable<string> lines, EngineVersion? engine = null, LeastPrivilegeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return FromCommandLines(lines.Select(MonitorLine.CommandOf).Where(line => line.Trim().Length > 0).Select(CommandLine.Parse), engine, options);
    }

    private static ComposedAccess Compose(Evidence evidence, Func<EvidenceRules, IEnumerable<string>> names)
    {
        var rules = new EvidenceRules(evidence);
        string text = string.Join(" ", ["on", .. names(rules), .. rules.Commands()]);
        return new ComposedAccess(AccessString.Parse(text, evidence.Engine), evidence.Notes);
    }
}
