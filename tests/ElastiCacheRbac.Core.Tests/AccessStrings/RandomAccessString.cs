using System.Text;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Tests;

/// <summary>Draws access strings: every kind of rule, in any order and case, with mistakes, odd bytes, quotes and selectors.</summary>
internal sealed class RandomAccessString(Random random, EngineCatalogue catalogue)
{
    private static readonly string[] Words =
    [
        "on", "off", "allkeys", "resetkeys", "allchannels", "resetchannels", "allcommands", "nocommands", "+@all", "-@all", "~*", "&*",
        "sanitize-payload", "skip-sanitize-payload", "clearselectors", "reset", "nopass", "resetpass",
    ];

    private static readonly string[] Mistakes =
    [
        "bogus", "+", "-", "+@", "-@", "|", "+|", "+get|", "+|get", "-get|x", "+config|", "-config|", "+config|nosuch", "+config|get|x", "+a|b|c", "-@nosuch",
        "@read", "get", ")", "(", "((", "(()", "(on)", "(off", "(allkeys", "()x", "(nopass)", "(reset)", "(clearselectors)", "((~a))", "%X~a", "%RR~a",
        "%WX~a", "%R", "%w", "%RW", "~a\tb", "&a\nb", "~\u000b", "+get\u0001", "#xyz", "!xyz", "<nosuch", "~**", "%RW~*", "&**", "on\t", "\u00a0on", "'on'", "(>pw)",
    ];

    private static readonly string[] Pieces =
    [
        "*", "?", "**", "[ab]", "[^ab]", "[a-c]", "[c-a]", "[^a-c]", "[a-", "[", "[^", "[]", "[]a]", "[\\]]", "\\*", "\\", "\\\\", "]", "-", "a", "b", "c", "ab", "key",
        ":", "app:", "user:", "{t}", "日", "é", "[日-é]", "[^日]", "\u0001", "\u007f", "😀", "~", "%", "&", "|", "(", ")", "\"", "'",
    ];

    private static readonly string[] Quoted = ["\"+get\"", "'+set'", "+\"get\"", "\"~a b\"", "\"~\\x61*\"", "'~it\\'s'", "\"\"", "\"+get", "'+get", "\"+get\"x", "\"~a\\tb\"", "\"~q\\\"*\""];

    /// <summary>Containers and their subcommands; before 7.0 there are none, and any commands stand in.</summary>
    private readonly CommandInfo[] _subcommands =
        [.. catalogue.AllCommands.Where(c => c.Subcommands.Count > 0 || c.Container is not null || !catalogue.Dialect.HasSelectors)];

    public string Next()
    {
        var text = new StringBuilder();
        int rules = random.Next(1, 12);
        double mistakes = random.Next(3) == 0 ? 0.15 : 0;
        if (random.Next(2) == 0)
        {
            text.Append(AnyCase(random.Next(3) == 0 ? "off" : "on")).Append(' ');
        }

        for (int i = 0; i < rules; i++)
        {
            bool selector = catalogue.Dialect.HasSelectors && random.Next(9) == 0;
            text.Append(selector ? Selector(mistakes) : Rule(mistakes)).Append(random.Next(30) == 0 ? "  " : " ");
        }

        return random.Next(20) == 0 ? text.ToString() : text.ToString().TrimEnd(' ');
    }

    /// <summary>A name that a pattern of this generator may match.</summary>
    public string Name()
    {
        string[] parts = ["a", "b", "c", "ab", "key", ":", "app:", "user:", "{t}", "日", "é", "*", "[", "]", "\\", "-", "^", "?", "\u0001", "😀", "x", "\t", " "];
        return string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => Pick(parts)));
    }

    private string Selector(double mistakes)
    {
        string[] separators = [" ", " ", " ", "  ", "\t", "\n"];
        var text = new StringBuilder("(");
        int rules = random.Next(5);
        for (int i = 0; i < rules; i++)
        {
            text.Append(i == 0 ? string.Empty : Pick(separators)).Append(random.Next(15) == 0 ? Pick(Quoted) : Rule(mistakes));
        }

        return text.Append(random.NextDouble() < mistakes ? " " : ")").ToString();
    }

    private string Rule(double mistakes)
    {
        if (random.NextDouble() < mistakes)
        {
            return Pick(Mistakes);
        }

        return random.Next(20) switch
        {
            0 => AnyCase(Pick(Words)),
            1 or 2 or 3 => Sign() + AnyCase(Pick(catalogue.AllCommands).Name),
            4 => "+" + AnyCase(Pick(catalogue.Commands).Name) + "|" + AnyCase(Pick(["foo", "get", "x", "0", "list", "日"])),
            5 => Sign() + AnyCase(Pick(_subcommands).Name),
            6 or 7 or 8 or 9 => Sign() + "@" + AnyCase(Pick(catalogue.Categories)),
            10 or 11 or 12 or 13 => "~" + Pattern(),
            14 or 15 when catalogue.Dialect.HasSelectors => "%" + AnyCase(Pick(["R", "W", "RW", "WR"])) + "~" + Pattern(),
            16 when catalogue.Dialect.HasChannels => "&" + Pattern(),
            17 when random.Next(4) == 0 => Pick([">secret", "<secret", "#" + new string('a', 64), "!" + new string('a', 64)]),
            18 when random.Next(3) == 0 => Pick(["+@all", "-@all", "allcommands"]),
            _ => Sign() + Pick(["get", "set", "mget", "mset", "del", "sort", "eval", "xread", "publish", "subscribe", "psubscribe", "georadius", "select", "debug"]),
        };
    }

    private string Pattern() => string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick(Pieces)));

    private string Sign() => random.Next(3) == 0 ? "-" : "+";

    private string AnyCase(string text) => random.Next(4) switch
    {
        0 => text.ToUpperInvariant(),
        1 => string.Concat(text.Select(c => random.Next(2) == 0 ? char.ToUpperInvariant(c) : c)),
        _ => text,
    };

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
