using CsCheck;

namespace ElastiCacheRbac.AccessStrings.Tests;

/// <summary>
/// Access strings so small that whatever one allows and another does not shows in a line of short names: every such line can be tried.
/// </summary>
internal static class SmallWorld
{
    private static readonly Gen<string> Pattern = Gen.OneOf("a", "b", "*", "?", "[ab]", "[^a]").Array[1, 2].Select(string.Concat);

    private static readonly Gen<string> Rule = Gen.Frequency(
        (6, Gen.OneOf("+get", "+set", "+incr", "+exists", "+rename", "+mget", "+lcs", "+pfmerge", "+publish", "+psubscribe", "+ping", "+command", "+sort")),
        (2, Gen.OneOf("-get", "-mget", "-set", "-rename", "+get|a", "+get|b", "+select", "+select|a", "-select", "+publish|a")),
        (1, Gen.OneOf("+@all", "-@all", "+@read", "-@write", "+@string", "-@dangerous", "+@pubsub")),
        (5, Pattern.Select(pattern => pattern == "*" ? "%RW~*" : $"~{pattern}")),
        (2, Pattern.Select(pattern => $"%R~{pattern}")),
        (2, Pattern.Select(pattern => $"%W~{pattern}")),
        (2, Pattern.Select(pattern => pattern == "*" ? "&**" : $"&{pattern}")));

    /// <summary>Access strings of engines from 7.0 on, of three selectors at most: a line of three keys can tell them apart.</summary>
    public static Gen<string> AccessStrings { get; } = Gen.Select(
        Rule.Array[0, 6], Rule.Array[0, 4].Select(rules => $"({string.Join(" ", rules)})").Array[0, 2], Gen.OneOf(string.Empty, string.Empty, "~*", "&*"))
        .Select((rules, selectors, last) => string.Join(" ", ["on", .. rules, .. selectors, .. last.Length > 0 ? [last] : Array.Empty<string>()]));

    /// <summary>All names of up to four bytes; one is in no pattern, and to the engine a word ends at a NUL.</summary>
    private static string[] Names { get; } = [.. Enumerable.Range(0, 5).SelectMany(Words)];

    private static string[] ShortNames { get; } = [.. Names.Where(name => name.Length <= 2)];

    /// <summary>Lines of each command, by its name.</summary>
    public static IReadOnlyDictionary<string, CommandLine[]> Lines { get; } = new Dictionary<string, CommandLine[]>
    {
        ["get"] = [.. Names.Select(name => new CommandLine("get", name))],
        ["set"] = [.. Names.Select(name => new CommandLine("set", name, "v")), .. Names.Select(name => new CommandLine("set", name, "v", "get"))],
        ["incr"] = [.. Names.Select(name => new CommandLine("incr", name))],
        ["exists"] = [.. Pairs(ShortNames).Select(pair => new CommandLine("exists", pair.One, pair.Other)), .. Names.Select(name => new CommandLine("exists", name))],
        ["rename"] = [.. Pairs(ShortNames).Select(pair => new CommandLine("rename", pair.One, pair.Other))],
        ["lcs"] = [.. Pairs(ShortNames).Select(pair => new CommandLine("lcs", pair.One, pair.Other))],
        ["mget"] = [.. from pair in Pairs(ShortNames) from third in ShortNames select new CommandLine("mget", pair.One, pair.Other, third)],
        ["publish"] = [.. Names.Select(name => new CommandLine("publish", name, "m"))],
        ["psubscribe"] = [.. from pattern in Patterns() select new CommandLine("psubscribe", pattern), .. Pairs(Patterns()).Select(pair => new CommandLine("psubscribe", pair.One, pair.Other))],
        ["ping"] = [new CommandLine("ping"), new CommandLine("ping", "a")],
        ["command"] = [new CommandLine("command")],
        ["select"] = [new CommandLine("select", "a"), new CommandLine("select", "A"), new CommandLine("select", "x")],
        ["pfmerge"] = [.. Names.Select(name => new CommandLine("pfmerge", name)), .. Pairs(ShortNames).Select(pair => new CommandLine("pfmerge", pair.One, pair.Other))],
    };

    private static IEnumerable<string> Words(int length) => length == 0 ? [string.Empty] : Words(length - 1).SelectMany(_ => "abcA\0", (word, c) => word + c);

    private static IEnumerable<(string One, string Other)> Pairs(IReadOnlyCollection<string> names) => names.SelectMany(_ => names, (one, other) => (one, other));

    private static string[] Patterns()
    {
        string[] pieces = ["a", "b", "*", "?", "[ab]", "[^a]"];
        return [.. pieces, .. pieces.SelectMany(_ => pieces, (one, other) => one + other), "**", "x"];
    }
}
