using System.Management.Automation.Language;

namespace ElastiCacheRbac.Completion;

/// <summary>A word to be completed as it stands on the command line: its text, and the quotes around it.</summary>
internal readonly struct Quoting
{
    private readonly char _quote;

    /// <summary>Takes off the quote that the word begins with, and the one that it ends with if it is closed.</summary>
    public Quoting(string word)
    {
        _quote = word is ['\'' or '"', ..] ? word[0] : '\0';
        Text = _quote == '\0' ? word
            : Unescape(word.Length > 1 && word[word.Length - 1] == _quote ? word.Substring(1, word.Length - 2) : word.Substring(1));
    }

    /// <summary>The word without quotes.</summary>
    public string Text { get; }

    /// <summary>Puts quotes around a text: those of the word, or where it has none, if the text needs them.</summary>
    public string Apply(string text) => _quote switch
    {
        '"' => $"\"{text.Replace("`", "``").Replace("\"", "`\"").Replace("$", "`$")}\"",
        '\0' when IsPlainWord(text) => text,
        _ => $"'{CodeGeneration.EscapeSingleQuotedStringContent(text)}'",
    };

    private string Unescape(string text) => _quote == '\'' ? text.Replace("''", "'") : text.Replace("\"\"", "\"").Replace("`", "");

    private static bool IsPlainWord(string text)
    {
        Parser.ParseInput("x " + text, out Token[] tokens, out ParseError[] errors);
        return errors.Length == 0 && tokens is [_, { Kind: TokenKind.Generic or TokenKind.Identifier or TokenKind.Number } word, _] && word.Text == text;
    }
}
