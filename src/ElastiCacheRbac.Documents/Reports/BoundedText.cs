using System.Text;

namespace ElastiCacheRbac.Reports;

/// <summary>A text of bounded length: lines that do not fit are left out whole, and counted.</summary>
/// <param name="limit">The most characters it may have.</param>
internal sealed class BoundedText(int limit)
{
    private readonly StringBuilder _text = new();

    /// <summary>How many characters it has room for.</summary>
    public int Room => limit - _text.Length;

    /// <summary>Adds a text that has to be there; the caller keeps it short.</summary>
    public void Add(string text) => _text.Append(text);

    /// <summary>Adds lines between a beginning and an end; where there is not even room for one, a remark in place of all three.</summary>
    /// <param name="begin">What stands before the lines.</param>
    /// <param name="lines">The lines, each with its line break.</param>
    /// <param name="end">What stands after them.</param>
    /// <param name="remark">Tells how many lines are left out.</param>
    /// <param name="most">The most characters that all this may take.</param>
    public void AddLines(string begin, IReadOnlyList<string> lines, string end, Func<int, string> remark, int most)
    {
        int reserved = begin.Length + end.Length + remark(lines.Count).Length;
        int room = Math.Min(Room, most) - reserved;
        int count = 0;
        for (int length = 0; count < lines.Count && length + lines[count].Length <= room; count++)
        {
            length += lines[count].Length;
        }

        IEnumerable<string> shown = count == 0 ? [remark(lines.Count)] : [begin, .. lines.Take(count), count < lines.Count ? remark(lines.Count - count) : "", end];
        foreach (string part in shown.Where(p => p.Length <= Room))
        {
            _text.Append(part);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
