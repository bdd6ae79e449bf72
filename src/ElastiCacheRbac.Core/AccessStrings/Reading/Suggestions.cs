using ElastiCacheRbac.Engines;

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
            : Nearest(name, catalogue.Categories.Append("all")) is { } category ? rule[0] + "@" + category
            : null;
    }

    private static string? Command(string rule, EngineCatalogue catalogue)
    {
        string name = AsciiText.ToLower(rule.Substring(1));
        int bar = name.IndexOf('|');
        CommandInfo? container = bar < 0 ? null : catalogue.Find(name.Substring(0, bar));
        if (container is not null)
        {
            return Nearest(name, container.Subcommands.Select(s => s.Name)) is { } subcommand ? rule[0] + subcommand : null;
        }

        return catalogue.Categories.Contains(name) || name == "all" ? rule[0] + "@" + name
            : Nearest(name, catalogue.Commands.Select(c => c.Name)) is { } command ? rule[0] + command
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
            : Nearest(word, RuleParser.KnownWords(catalogue.Dialect)) is { } known ? known
            : word.IndexOfAny(['*', ':', '?', '[']) >= 0 ? "~" + rule
            : null;
    }

    /// <summary>The candidate that the fewest changes of a character lead to: at most a third of the word's, and at most two.</summary>
    private static string? Nearest(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        int fewest = Math.Min(2, Math.Max(1, word.Length / 3)) + 1;
        foreach (string candidate in candidates.Where(c => Math.Abs(c.Length - word.Length) < fewest))
        {
            int distance = EditDistance(word, candidate);
            if (distance < fewest)
            {
                (best, fewest) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>How many insertions, deletions, replacements and swaps of neighbours lead from one word to the other.</summary>
    private static int EditDistance(string a, string b)
    {
        int[] beforeLast = new int[b.Length + 1];
        int[] last = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int[] row = new int[b.Length + 1];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last) = (last, row);
        }

        return last[b.Length];
    }
}
