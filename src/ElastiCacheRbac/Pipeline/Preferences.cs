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

    /// <summary>Whether a common parameter, or where it is not given the preference that stands for it, asks for something.</summary>
    /// <param name="invocation">How the cmdlet was called.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="preference">The preference variable.</param>
    /// <param name="asks">Whether a value of the preference asks for it.</param>
    public static bool Ask(InvocationInfo invocation, string parameter, string preference, Predicate<object> asks) =>
        invocation.BoundParameters.TryGetValue(parameter, out object? given)
            ? ((SwitchParameter)given).IsPresent
            : Of(preference) is { } value && asks(value);
}
