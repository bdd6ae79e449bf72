using System.Globalization;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Completion;

/// <summary>Finds what the rule at the end of an unfinished access string can become. What ElastiCache refuses is not among it.</summary>
public static class RuleCompletion
{
    /// <summary>How rules begin that are more than a word.</summary>
    private static readonly Candidate[] Beginnings =
    [
        new("~", "~app:*", "keys that match a pattern"),
        new("%R~", "%R~app:*", "keys that match a pattern, to read only"),
        new("%W~", "%W~app:*", "keys that match a pattern, to write only"),
        new("&", "&news:*", "channels that match a pattern"),
        new("+@", "+@read", "allows the commands of a category"),
        new("-@", "-@admin", "forbids the commands of a category"),
        new("+", "+get", "allows a command"),
        new("-", "-keys", "forbids a command"),
        new("(", "(~app:* +get)", "permissions that hold together, apart from the others"),
    ];

    private static readonly Candidate[] Words =
    [
        new("on", "on", "the user can log in"),
        new("off", "off", "the user cannot log in"),
        new("allkeys", "allkeys", "every key, as ~*"),
        new("allchannels", "allchannels", "every channel, as &*"),
        new("allcommands", "allcommands", "every command, as +@all"),
        new("nocommands", "nocommands", "no command, as -@all"),
        new("clearselectors", "clearselectors", "forgets the selectors before it"),
        new("sanitize-payload", "sanitize-payload", "what RESTORE is given is checked in depth"),
        new("skip-sanitize-payload", "skip-sanitize-payload", "what RESTORE is given is not checked in depth"),
    ];

    /// <summary>Completes an access string.</summary>
    /// <param name="text">The access string up to where it goes on.</param>
    /// <param name="engine">The engine version that has to understand it; the newest if null.</param>
    public static IReadOnlyList<RuleCandidate> Complete(string text, EngineVersion? engine = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        EngineVersion version = engine ?? EngineVersion.Newest;
        int start = text.LastIndexOf(' ') + 1;
        bool inSelector = IsInSelector(text, start);
        if (!inSelector && start < text.Length && text[start] == '(')
        {
            start++;
            inSelector = true;
        }

        string rule = text.Substring(start);
        string before = text.Substring(0, start);
        return
        [
            .. Candidates(rule, version)
                .Where(c => IsTaken(inSelector ? $"({c.Example})" : c.Example, version))
                .Select(c => new RuleCandidate(c.Rule, before + c.Rule, c.Description)),
        ];
    }

    private static IEnumerable<Candidate> Candidates(string rule, EngineVersion version) => rule switch
    {
        ['+' or '-', '@', ..] => Categories(rule, version.Catalogue),
        ['+' or '-'] => Categories(rule + "@", version.Catalogue).Concat(Commands(rule, version.Catalogue)),
        ['+' or '-', ..] => Commands(rule, version.Catalogue),
        ['~' or '&', ..] => Patterns(rule, rule.Substring(1)),
        ['%', ..] when rule.IndexOf('~') is > 0 and int tilde => Patterns(rule, rule.Substring(tilde + 1)),
        _ => Words.Concat(Beginnings)
            .Where(c => c.Rule.StartsWith(rule, StringComparison.OrdinalIgnoreCase)),
    };

    private static IEnumerable<Candidate> Categories(string rule, EngineCatalogue catalogue) =>
        from name in catalogue.Categories.Append(EngineCatalogue.EveryCommand)
        where name.StartsWith(rule.Substring(2), StringComparison.OrdinalIgnoreCase)
        let candidate = $"{rule[0]}@{name}"
        select new Candidate(candidate, candidate, DescribeCategory(name, catalogue));

    /// <summary>The commands, and once a container is named, its subcommands.</summary>
    private static IEnumerable<Candidate> Commands(string rule, EngineCatalogue catalogue)
    {
        string name = rule.Substring(1);
        int bar = name.IndexOf('|');
        IEnumerable<CommandInfo> commands = bar < 0 ? catalogue.Commands : catalogue.Find(name.Substring(0, bar))?.Subcommands ?? [];
        return
            from command in commands
            where command.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)
            let candidate = rule[0] + command.Name
            select new Candidate(candidate, candidate, DescribeCommand(command));
    }

    /// <summary>A name that has no wildcard yet, as the beginning of the names it stands for.</summary>
    private static IEnumerable<Candidate> Patterns(string rule, string name)
    {
        if (name.Length == 0)
        {
            yield return new(rule + "*", rule + "*", "every name");
        }
        else if (name.IndexOfAny(['*', '?', '[', '\\']) < 0)
        {
            if (char.IsLetterOrDigit(name[name.Length - 1]))
            {
                yield return new(rule + ":*", rule + ":*", $"names that begin with {name}:");
            }

            yield return new(rule + "*", rule + "*", $"names that begin with {name}");
        }
    }

    private static string DescribeCategory(string name, EngineCatalogue catalogue)
    {
        string[] members = [.. catalogue.AllCommands.Where(c => c.IsIn(name)).Select(c => c.Name)];
        string count = members.Length.ToString(CultureInfo.InvariantCulture);
        return $"{count} commands: {string.Join(", ", members.Take(5))}{(members.Length > 5 ? ", …" : "")}";
    }

    private static string DescribeCommand(CommandInfo command) =>
        string.Join(" ", command.Categories.Select(c => "@" + c))
        + (command.Subcommands.Count == 0 ? "" : $"; with {command.Name}| its subcommands");

    private static bool IsTaken(string rule, EngineVersion version) => AccessString.Read(rule, version).IsValid;

    /// <summary>Whether a selector that begins before a position is still open there: its last rule does not end with a parenthesis.</summary>
    private static bool IsInSelector(string text, int position)
    {
        bool open = false;
        foreach (string word in text.Substring(0, position).Split(' '))
        {
            open = (open || word is ['(', ..]) && word is not [.., ')'];
        }

        return open;
    }

    /// <summary>A rule or its beginning, and a whole rule that begins so, by which an engine version is asked whether it has such rules.</summary>
    private readonly record struct Candidate(string Rule, string Example, string Description);
}
