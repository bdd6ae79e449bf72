using ElastiCacheRbac.Engines;
using ElastiCacheRbac.Spelling;

namespace ElastiCacheRbac.AccessStrings.Reading;

/// <summary>What a mistaken rule may have meant.</summary>
internal static class Suggestions
{
    /// <summary>No name is longer, so a longer word is no misspelt one.</summary>
    private const int MaximumWord = 40;

    public static string? For(FindingKind kind, string rule, EngineCatalogue catalogue)
    {
        if (rule.Length > MaximumWord)
        {
            return null;
        }

        return kind switch
        {
            FindingKind.UnknownCategory => Category(rule, catalogue),
            FindingKind.UnknownCommand => Command(rule, catalogue),
            FindingKind.UnmatchedParenthesis => rule.TrimEnd() + ")",
            FindingKind.FirstArgumentOfSubcommand => rule.Substring(0, rule.LastIndexOf('|')),
            FindingKind.Syntax => Rule(rule, catalogue),
            _ => null,
        };
    }

    private static string? Category(string rule, EngineCatalogue catalogue)
    {
        string name = AsciiText.ToLower(rule.Substring(2));
        return catalogue.Find(name) is { } command ? rule[0] + command.Name
            : NearestWord.Of(name, catalogue.Categories.Append(EngineCatalogue.EveryCommand)) is { } category ? rule[0] + "@" + category
            : null;
    }

    private static string? Command(string rule, EngineCatalogue catalogue)
    {
        string name = AsciiText.ToLower(rule.Substring(1));
        int bar = name.IndexOf('|');
        CommandInfo? container = bar < 0 ? null : catalogue.Find(name.Substring(0, bar));
        if (container is not null)
        {
            return NearestWord.Of(name, container.Subcommands.Select(s => s.Name)) is { } subcommand ? rule[0] + subcommand : null;
        }

        return catalogue.Categories.Contains(name) || name == EngineCatalogue.EveryCommand ? rule[0] + "@" + name
            : NearestWord.Of(name, catalogue.Commands.Select(c => c.Name)) is { } command ? rule[0] + command
            : null;
    }

    /// <summary>Of something that is no rule at all: a word misspelt, or a command, category or pattern without its sign.</summary>
    private static string? Rule(string rule, EngineCatalogue catalogue)
    {
        string word = AsciiText.ToLower(rule.Trim('\t', '\n', '\r'));
        if (word is ['@', ..])
        {
            return Category("+" + word, catalogue) ?? (catalogue.Categories.Contains(word.Substring(1)) ? "+" + word : null);
        }

        return word is ['%', ..] ? word.IndexOf('~') is >= 0 and int tilde ? "%RW" + rule.Remove(0, tilde) : null
            : catalogue.Find(word) is { } command ? "+" + command.Name
            : catalogue.Categories.Contains(word) ? "+@" + word
            : NearestWord.Of(word, RuleParser.KnownWords(catalogue.Dialect)) is { } known ? known
            : word.IndexOfAny(['*', ':', '?', '[']) >= 0 ? "~" + rule
            : null;
    }
}
