using CsCheck;
using ElastiCacheRbac.AccessStrings.Shortening;

namespace ElastiCacheRbac.AccessStrings.Tests;

/// <summary>
/// Access strings so small that whatever one allows and another does not shows in a line of few short names: every such line can be tried.
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

    /// <summary>All names of up to four bytes; one is in no pattern, and to the engine a word ends at a NUL.</summary>
    private static readonly string[] Names = [.. Enumerable.Range(0, 5).SelectMany(Words)];

    /// <summary>Access strings of engines from 7.0 on, of three selectors at most: a line of three keys can tell them apart.</summary>
    public static Gen<string> AccessStrings { get; } = Gen.Select(
        Rule.Array[0, 6], Rule.Array[0, 4].Select(rules => $"({string.Join(" ", rules)})").Array[0, 2], Gen.OneOf(string.Empty, string.Empty, "~*", "&*"))
        .Select((rules, selectors, last) => string.Join(" ", ["on", .. rules, .. selectors, .. last.Length > 0 ? [last] : Array.Empty<string>()]));

    /// <summary>Lines of each command, by its name: with one name of each kind that any selector of some policies treats unlike others.</summary>
    public static IReadOnlyDictionary<string, CommandLine[]> Lines(params Policy[] policies)
    {
        Policy[] selectors =
        [
            .. from policy in policies
               from selector in policy.Selectors
               let everyCommand = AccessString.Read("+@all").Policy.Root.Commands
               select policy.With([selector.With(commands: everyCommand)]),
        ];
        string[] names = [.. Names.GroupBy(name => Kind(name, selectors)).Select(kind => kind.First())];
        string[][] pairs = [.. from one in names from other in names select new[] { one, other }];
        string[] patterns = ["a", "b", "*", "?", "[ab]", "[^a]", "**", "x", .. policies.SelectMany(policy => policy.Selectors).SelectMany(s => s.ChannelPatterns).Select(c => c.ToString())];
        return new Dictionary<string, CommandLine[]>
        {
            ["get"] = Of("get", names),
            ["set"] = [.. names.Select(name => new CommandLine("set", name, "v")), .. names.Select(name => new CommandLine("set", name, "v", "get"))],
            ["incr"] = Of("incr", names),
            ["exists"] = [.. Of("exists", names), .. Of("exists", pairs)],
            ["rename"] = Of("rename", pairs),
            ["lcs"] = Of("lcs", pairs),
            ["pfmerge"] = [.. Of("pfmerge", names), .. Of("pfmerge", pairs)],
            ["mget"] = [.. from pair in pairs from third in names select new CommandLine(["mget", .. pair, third])],
            ["publish"] = [.. names.Select(name => new CommandLine("publish", name, "m"))],
            ["psubscribe"] = [.. from one in patterns from other in patterns select new CommandLine("psubscribe", one, other)],
            ["ping"] = [new CommandLine("ping"), new CommandLine("ping", "a")],
            ["command"] = [new CommandLine("command")],
            ["select"] = [new CommandLine("select", "a"), new CommandLine("select", "A"), new CommandLine("select", "x")],
        };
    }

    /// <summary>What is allowed of a name by each selector, and whether it is a word that a rule of a first argument may name.</summary>
    private static string Kind(string name, Policy[] selectors)
    {
        CommandLine[] uses = [new("get", name), new("set", name, "v"), new("incr", name), new("exists", name), new("publish", name, "m")];
        string word = name.Split('\0')[0].ToUpperInvariant();
        return string.Concat(selectors.SelectMany(_ => uses, (selector, use) => selector.Decide(use).IsAllowed ? '1' : '0')) + (word is "A" or "B" ? word : string.Empty);
    }

    private static CommandLine[] Of(string command, IEnumerable<string> names) => Of(command, names.Select(name => new[] { name }));

    private static CommandLine[] Of(string command, IEnumerable<string[]> names) => [.. names.Select(some => new CommandLine([command, .. some]))];

    private static IEnumerable<string> Words(int length) => length == 0 ? [string.Empty] : Words(length - 1).SelectMany(_ => "abcAB\0", (word, c) => word + c);
}
