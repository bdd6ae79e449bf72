using ElastiCacheRbac.AccessStrings.Deciding;

namespace ElastiCacheRbac.AccessStrings.Languages;

/// <summary>
/// The automaton of a glob: state <c>i</c> means that <c>i</c> of its one-byte steps are taken. A star keeps a state for any byte.
/// The last state accepts.
/// </summary>
internal sealed class GlobAutomaton
{
    private GlobAutomaton(List<ByteSet> steps, List<bool> loops)
    {
        Steps = [.. steps];
        Loops = [.. loops];
    }

    /// <summary>What each step matches; an empty set makes the whole language empty.</summary>
    public ByteSet[] Steps { get; }

    /// <summary>Whether a star stands before step <c>i</c>; the last entry is a star at the end.</summary>
    public bool[] Loops { get; }

    /// <summary>The number of states; the last one accepts.</summary>
    public int StateCount => Steps.Length + 1;

    /// <summary>Whether the glob matches nothing at all.</summary>
    public bool IsEmpty { get; private init; }

    /// <summary>Every name, the empty one too: what <c>allkeys</c> and <c>allchannels</c> allow, and no glob does.</summary>
    public static GlobAutomaton Everything { get; } = new([], [true]);

    /// <summary>The language of a glob.</summary>
    public static GlobAutomaton Of(Glob glob)
    {
        ReadOnlySpan<byte> pattern = glob.Bytes.Span;
        List<ByteSet> steps = [];
        List<bool> loops = [false];
        for (int p = 0; p < pattern.Length;)
        {
            if (pattern[p] == '*')
            {
                loops[loops.Count - 1] = true;
                p++;
            }
            else
            {
                steps.Add(ReadStep(pattern, ref p));
                loops.Add(false);
            }
        }

        if (steps.Count == 0 && loops[0])
        {
            // Stars alone do not match the empty name: one byte of any value, then any bytes.
            return new GlobAutomaton([ByteSet.All], [false, true]);
        }

        bool overLimit = glob.LimitsStars && loops.Take(steps.Count).Count(loop => loop) > Glob.MaximumStars;
        return new GlobAutomaton(steps, loops) { IsEmpty = overLimit || steps.Any(step => step.IsEmpty) };
    }

    /// <summary>Reads what one byte has to be at a place of a pattern, other than a star, and goes on behind it.</summary>
    public static ByteSet ReadStep(ReadOnlySpan<byte> pattern, ref int p)
    {
        switch (pattern[p])
        {
            case (byte)'?':
                p++;
                return ByteSet.All;
            case (byte)'[':
                return ReadClass(pattern, ref p);
            case (byte)'\\' when p + 1 < pattern.Length:
                p += 2;
                return ByteSet.Of(pattern[p - 1]);
            default:
                return ByteSet.Of(pattern[p++]);
        }
    }

    /// <summary>Exactly one name.</summary>
    public static GlobAutomaton Literal(ReadOnlySpan<byte> name)
    {
        List<ByteSet> steps = new(name.Length);
        foreach (byte b in name)
        {
            steps.Add(ByteSet.Of(b));
        }

        return new GlobAutomaton(steps, [.. Enumerable.Repeat(false, steps.Count + 1)]);
    }

    /// <summary>The names that the engine takes for a word: in either case, and with anything after a NUL.</summary>
    public static GlobAutomaton[] Word(ReadOnlySpan<byte> word)
    {
        List<ByteSet> steps = new(word.Length + 1);
        foreach (byte b in word)
        {
            byte lower = Engines.AsciiText.ToLower(b);
            steps.Add(lower is >= (byte)'a' and <= (byte)'z' ? ByteSet.Of(lower) | ByteSet.Of((byte)(lower ^ 0x20)) : ByteSet.Of(b));
        }

        List<bool> loops = [.. Enumerable.Repeat(false, steps.Count + 1)];
        var exact = new GlobAutomaton(steps, loops);
        steps.Add(ByteSet.Of(0));
        loops.Add(true);
        return [exact, new GlobAutomaton(steps, loops)];
    }

    private static ByteSet ReadClass(ReadOnlySpan<byte> pattern, ref int p)
    {
        int end = p;
        ByteSet members = default;
        for (int b = 0; b < 256; b++)
        {
            end = p;
            if (GlobMatcher.MatchesClass(pattern, ref end, (byte)b))
            {
                members |= ByteSet.Of((byte)b);
            }
        }

        p = end;
        return members;
    }
}
