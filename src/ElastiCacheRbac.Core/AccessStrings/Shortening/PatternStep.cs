using System.Text;
using ElastiCacheRbac.AccessStrings.Languages;

namespace ElastiCacheRbac.AccessStrings.Shortening;

/// <summary>A part of a pattern: a star, or what matches one byte.</summary>
/// <param name="Matches">The bytes it matches; null for a star.</param>
/// <param name="Text">Its shortest text that is known, a character for each byte.</param>
internal sealed record PatternStep(ByteSet? Matches, string Text)
{
    private const string Special = @"*?[\";

    /// <summary>A star.</summary>
    public static PatternStep Star { get; } = new(null, "*");

    /// <summary>Takes a pattern apart; several stars in a row are one.</summary>
    /// <param name="glob">The pattern.</param>
    public static IReadOnlyList<PatternStep> Read(Glob glob)
    {
        ReadOnlySpan<byte> pattern = glob.Bytes.Span;
        List<PatternStep> steps = [];
        for (int p = 0; p < pattern.Length;)
        {
            int start = p;
            if (pattern[p] == '*')
            {
                p++;
                if (steps.Count == 0 || steps[steps.Count - 1].Matches is not null)
                {
                    steps.Add(Star);
                }
            }
            else
            {
                ByteSet matches = GlobAutomaton.ReadStep(pattern, ref p);
                string text = Latin1(pattern.Slice(start, p - start));
                string? other = TextOf(matches);
                steps.Add(new PatternStep(matches, other?.Length <= text.Length ? other! : text));
            }
        }

        return steps;
    }

    /// <summary>The shortest text for a set of bytes; null if it would need others than visible ASCII characters.</summary>
    public static string? TextOf(ByteSet matches)
    {
        if (matches == ByteSet.All)
        {
            return "?";
        }

        string? inside = ClassText(matches, string.Empty);
        string? outside = ClassText(~matches, "^");
        return inside is null || outside?.Length < inside.Length ? outside : inside;
    }

    private static string? ClassText(ByteSet members, string prefix)
    {
        int[] bytes = [.. Enumerable.Range(0, 256).Where(members.Contains)];
        if (bytes.Length == 0 || bytes.Any(b => b is <= ' ' or > '~'))
        {
            return null;
        }

        if (bytes.Length == 1 && prefix.Length == 0)
        {
            char only = (char)bytes[0];
            return Special.Contains(only) ? $"\\{only}" : only.ToString();
        }

        var text = new StringBuilder("[").Append(prefix);
        for (int i = 0; i < bytes.Length;)
        {
            int end = i;
            while (end + 1 < bytes.Length && bytes[end + 1] == bytes[end] + 1 && IsPlain(bytes[i]) && IsPlain(bytes[end + 1]))
            {
                end++;
            }

            bool isRange = end - i > 2;
            end = isRange ? end : i;
            text.Append(isRange ? $"{(char)bytes[i]}-{(char)bytes[end]}" : IsPlain(bytes[i]) ? ((char)bytes[i]).ToString() : $"\\{(char)bytes[i]}");
            i = end + 1;
        }

        return text.Append(']').ToString();
    }

    /// <summary>Whether a character means nothing else inside a class.</summary>
    private static bool IsPlain(int b) => b is not (']' or '\\' or '^' or '-');

    private static string Latin1(ReadOnlySpan<byte> bytes) => new([.. bytes.ToArray().Select(b => (char)b)]);
}
