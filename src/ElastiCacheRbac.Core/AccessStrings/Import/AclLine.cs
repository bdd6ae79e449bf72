using System.Text;
using ElastiCacheRbac.AccessStrings.Printing;
using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Import;

/// <summary>A line that describes a user: of an ACL file, of <c>ACL LIST</c>, or of a configuration file.</summary>
/// <remarks>It may hold passwords and their hashes; none of its members, errors or notes shows them.</remarks>
public sealed class AclLine
{
    private const string Keyword = "user";

    private readonly string _text;
    private readonly int _offset;

    /// <summary>Takes a line.</summary>
    /// <param name="text">The line, <c>user NAME RULES</c>; also as redis-cli and valkey-cli show it, <c>1) "user NAME RULES"</c>.</param>
    /// <param name="number">Its number, from 1, for notes and errors.</param>
    public AclLine(string text, int number = 1)
    {
        ArgumentNullException.ThrowIfNull(text);
        Number = number;
        (_text, _offset) = Unwrap(text);
    }

    /// <summary>The line's number, from 1.</summary>
    public int Number { get; }

    /// <summary>Takes the lines of a text apart. Empty lines and comments (<c>#</c>) are passed over, but counted.</summary>
    /// <param name="text">What <c>ACL LIST</c> answers, or the content of an ACL file.</param>
    public static IEnumerable<AclLine> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('\n')
            .Select((line, index) => (Text: line, Number: index + 1))
            .Where(line => line.Text.Trim() is { Length: > 0 } content && content[0] != '#')
            .Select(line => new AclLine(line.Text, line.Number));
    }

    /// <summary>Turns the line into a user's name and an access string that ElastiCache takes.</summary>
    /// <param name="engine">The engine version that the line is from and that has to understand the access string; the newest if null.</param>
    /// <exception cref="AclLineException">It describes no user, or its rules are wrong: <c>AclLineInvalid</c>, with line and positions.</exception>
    public ImportedUser Import(EngineVersion? engine = null)
    {
        int start = IndexOfText(0);
        int name = IndexOfText(IndexOfSpace(start));
        int nameEnd = IndexOfSpace(name);
        int rules = IndexOfText(nameEnd);
        bool isUser = string.Equals(_text.Substring(start, IndexOfSpace(start) - start), Keyword, StringComparison.OrdinalIgnoreCase);
        return isUser && name < _text.Length
            ? AclRules.Import(this, _text.Substring(name, nameEnd - name), _text.Substring(rules).TrimEnd(), _offset + rules, engine ?? EngineVersion.Newest)
            : throw new AclLineException(Number, [(_offset + start + 1, "A line begins with the word user and a user's name.")]);
    }

    /// <summary>The line's number; never its text, which may hold passwords.</summary>
    public override string ToString() => FormattableString.Invariant($"line {Number}");

    /// <summary>The line without a list number and quotes around it, and where it begins.</summary>
    private static (string Text, int Offset) Unwrap(string text)
    {
        byte[] bytes = AsciiText.GetBytes(text);
        List<QuotedWords.Word> words = [];
        if (QuotedWords.TrySplit(bytes, 0, bytes.Length, words) && words is [_, { Unquoted: { } line } quoted] && text.TrimStart() is [>= '0' and <= '9', ..])
        {
            return (Encoding.UTF8.GetString(line), quoted.Start + 1);
        }

        return (text, 0);
    }

    private int IndexOfText(int from)
    {
        while (from < _text.Length && char.IsWhiteSpace(_text[from]))
        {
            from++;
        }

        return from;
    }

    private int IndexOfSpace(int from)
    {
        while (from < _text.Length && !char.IsWhiteSpace(_text[from]))
        {
            from++;
        }

        return from;
    }
}
