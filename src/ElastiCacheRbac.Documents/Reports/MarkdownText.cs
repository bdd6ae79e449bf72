using System.Text;
using System.Text.RegularExpressions;

namespace ElastiCacheRbac.Reports;

/// <summary>Text that stays text in Markdown, on GitHub and in Azure DevOps, in a paragraph and in a cell of a table.</summary>
internal static class MarkdownText
{
    private static readonly char[] _linking = ['@', '#'];

    /// <summary>What stands in quotes and has such a sign, most often an access string.</summary>
    private static readonly Regex _quoted = new(@"(?<![^\s(])'[^'\r\n]*[@#][^'\r\n]*'(?![^\s.,;:)])", RegexOptions.CultureInvariant);

    /// <summary>
    /// Words. What Markdown and HTML would read as their own is escaped; a new line becomes a line break. A word with an at sign or a number
    /// sign, or what stands in quotes with such a word, is set as code: elsewhere it could notify someone or become a link, and a command that is
    /// copied stays as it is.
    /// </summary>
    public static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length + 16);
        int begin = 0;
        foreach (Match quoted in _quoted.Matches(text))
        {
            escaped.Append(EscapeWords(text.Substring(begin, quoted.Index - begin))).Append(Code(quoted.Value));
            begin = quoted.Index + quoted.Length;
        }

        return escaped.Append(EscapeWords(text.Substring(begin))).ToString();
    }

    private static string EscapeWords(string text)
    {
        StringBuilder escaped = new(text.Length + 16);
        int begin = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !char.IsWhiteSpace(text[i]))
            {
                continue;
            }

            string word = text.Substring(begin, i - begin);
            escaped.Append(word.IndexOfAny(_linking) < 0 ? EscapeWord(word) : Code(word));
            begin = i + 1;
            if (i < text.Length)
            {
                escaped.Append(Space(text, i));
            }
        }

        return escaped.ToString();
    }

    /// <summary>
    /// A name in code. HTML's own element rather than backticks: no text can end it, and a pipe in it does not end a table's cell.
    /// </summary>
    public static string Code(string text) => $"<code>{EscapeWord(text)}</code>";

    private static string Space(string text, int at) => text[at] switch
    {
        '\n' => "<br>",
        '\r' => at + 1 < text.Length && text[at + 1] == '\n' ? string.Empty : "<br>",
        _ => " ",
    };

    private static string EscapeWord(string word)
    {
        StringBuilder escaped = new(word.Length + 16);
        foreach (char c in word)
        {
            _ = c switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '\\' or '`' or '*' or '_' or '~' or '[' or ']' or '|' or '!' or '$' => escaped.Append('\\').Append(c),
                _ when char.IsControl(c) || char.IsWhiteSpace(c) => escaped.Append(' '),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
