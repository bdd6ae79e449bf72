using System.Collections.Concurrent;
using System.Management.Automation;

namespace ElastiCacheRbac.Pipeline;

/// <summary>Preference variables, as whoever calls a cmdlet sees them.</summary>
/// <remarks>
/// A module's cmdlet is shown global variables only, while a preference may be that of the function that calls it: a script block that
/// belongs to no module sees that one.
/// </remarks>
internal static class Preferences
{
    private static readonly ConcurrentDictionary<string, ScriptBlock> _readers = new(StringComparer.Ordinal);

    /// <summary>Reads a preference, on the pipeline thread.</summary>
    /// <param name="name">The variable's name.</param>
    public static object? Of(string name) => _readers.GetOrAdd(name, variable => ScriptBlock.Create("$" + variable)).InvokeReturnAsIs();
}
