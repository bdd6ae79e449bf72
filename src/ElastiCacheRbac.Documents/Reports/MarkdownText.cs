using System.Text;

namespace ElastiCacheRbac.Reports;

/// <summary>Text that stays text in Markdown, on GitHub and in Azure DevOps, in a paragraph and in a cell of a table.</summary>
internal static class MarkdownText
{
    // Shown as nothing; behind an at sign or a number sign it keeps a name from being notified and a number from becoming a link.
    private const string Break = "&#8203;";

    /// <summary>Words. What Markdown and HTML would read as their own is escaped; a new line becomes a line break.</summary>
    public static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length + 16);
        foreach (char c in text.Replace("\r\n", "\n"))
        {
            _ = c switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '\n' or '\r' => escaped.Append("<br>"),
                '@' or '#' => escaped.Append(c).Append(Break),
                '\\' or '`' or '*' or '_' or '~' or '[' or ']' or '|' or '!' or '$' => escaped.Append('\\').Append(c),
                _ when char.IsControl(c) => escaped.Append(' '),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>
    /// A name in code. HTML's own element rather than backticks: no text can end it, and a pipe in it does not end a table's cell.
    /// </summary>
    public static string Code(string text) => $"<code>{Escape(text)}</code>";
}
