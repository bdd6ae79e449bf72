using System.Text;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>An access string as it can be shown: passwords left out, control characters replaced. Positions move with the text.</summary>
internal sealed class MaskedText
{
    private const int LineLength = 100;
    private const int MaximumLines = 5;
    private readonly AccessRule[] _secrets;

    public MaskedText(string text, IReadOnlyList<AccessRule> rules)
    {
        _secrets = [.. rules.Concat(rules.SelectMany(r => r.Rules)).Where(r => r.IsSecret).OrderBy(r => r.Offset)];
        var masked = new StringBuilder();
        int end = 0;
        foreach (AccessRule secret in _secrets)
        {
            masked.Append(text, end, secret.Offset - end).Append(secret.Text);
            end = secret.Offset + secret.Length;
        }

        masked.Append(text, end, text.Length - end);
        for (int i = 0; i < masked.Length; i++)
        {
            masked[i] = char.IsControl(masked[i]) ? '\uFFFD' : masked[i];
        }

        Text = masked.ToString();
    }

    /// <summary>The text that can be shown.</summary>
    public string Text { get; }

    /// <summary>The part that can be shown of a part of the text.</summary>
    public string Slice(int offset, int length)
    {
        int start = Position(offset);
        return Text.Substring(start, Position(offset + length) - start);
    }

    /// <summary>The lines of the text that findings are about, with «marks» around what they are about.</summary>
    public IEnumerable<string> Mark(IEnumerable<Finding> findings)
    {
        bool[] marked = new bool[Text.Length];
        foreach (Finding finding in findings)
        {
            int start = Position(finding.Offset);
            marked.AsSpan(start, Position(finding.Offset + finding.Length) - start).Fill(true);
        }

        return Enumerable.Range(0, (Text.Length + LineLength - 1) / LineLength)
            .Select(line => (Start: line * LineLength, Length: Math.Min(LineLength, Text.Length - (line * LineLength))))
            .Where(line => marked.AsSpan(line.Start, line.Length).IndexOf(true) >= 0)
            .Take(MaximumLines)
            .Select(line => Mark(Text.AsSpan(line.Start, line.Length), marked.AsSpan(line.Start, line.Length)));
    }

    private static string Mark(ReadOnlySpan<char> line, ReadOnlySpan<bool> marked)
    {
        var text = new StringBuilder();
        bool open = false;
        for (int i = 0; i < line.Length; i++)
        {
            if (marked[i] != open)
            {
                text.Append(open ? '»' : '«');
                open = !open;
            }

            text.Append(line[i]);
        }

        return text.Append(open ? "»" : "").ToString();
    }

    private int Position(int offset) => offset + _secrets.Where(s => s.Offset < offset).Sum(s => s.Text.Length - s.Length);
}
