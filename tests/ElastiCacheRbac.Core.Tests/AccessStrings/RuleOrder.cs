using System.Text.RegularExpressions;

namespace ElastiCacheRbac.AccessStrings.Tests;

/// <summary>
/// Engines before Valkey 7.2 print the rules of single commands in the order of a hash table that is seeded anew at every start: to compare,
/// each run of them is put in alphabetical order.
/// </summary>
internal static partial class RuleOrder
{
    /// <summary>Settles the rules of a user: those outside selectors, then selector by selector.</summary>
    public static string Settle(string text) =>
        string.Join(" (", text.Split(" (").Select((part, i) => i == 0 ? SettleCommands(part) : SettleCommands(part.Substring(0, part.Length - 1)) + ")"));

    private static string SettleCommands(string text) =>
        SingleCommands().Replace(text, run => string.Join(" ", run.Value.Split(' ').Order(StringComparer.Ordinal)));

    /// <summary>Rules of commands that follow the rules of categories.</summary>
    [GeneratedRegex(@"(?<=[+-]@\w+ )[+-][^@ ][^ ]*( [+-][^@ ][^ ]*)*")]
    private static partial Regex SingleCommands();
}
