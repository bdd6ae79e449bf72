using System.Text;

namespace ElastiCacheRbac.AccessStrings.Printing;

/// <summary>An access string as it can be shown: control characters replaced, and the places that findings are about marked.</summary>
internal sealed class ShownText
{
    private const int LineLength = 100;
    private const int MaximumLines = 5;

    /// <param name="text">An access string without its passwords.</param>
    public ShownText(string text) => Text = new string([.. text.Select(c => char.IsControl(c) ? '\uFFFD' : c)]);

    /// <summary>The text that can be shown.</summary>
    public string Text { get; }

    /// <summary>The lines of the text that findings are about, with «marks» around what they are about.</summary>
    public IEnumerable<string> Mark(IEnumerable<Finding> findings)
    {
        bool[] marked = new bool[Text.Length];
        foreach (Finding finding in findings)
        {
            marked.AsSpan(finding.Offset, finding.Length).Fill(true);
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
}
