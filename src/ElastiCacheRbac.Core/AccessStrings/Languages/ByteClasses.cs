namespace ElastiCacheRbac.AccessStrings.Languages;

/// <summary>Divides the 256 byte values into classes that no step of the given automata tells apart.</summary>
internal sealed class ByteClasses
{
    private readonly int[] _classOf = new int[256];
    private int _count = 1;

    public ByteClasses(IEnumerable<GlobAutomaton> automata)
    {
        HashSet<ByteSet> seen = [];
        foreach (ByteSet step in automata.SelectMany(automaton => automaton.Steps))
        {
            if (step != ByteSet.All && seen.Add(step))
            {
                Split(step);
            }
        }

        Representatives = FindRepresentatives();
    }

    /// <summary>One byte of each class; letters, digits and other visible characters where the class has any.</summary>
    public byte[] Representatives { get; }

    private void Split(ByteSet step)
    {
        int[] moved = new int[_count];
        for (int b = 0; b < 256; b++)
        {
            if (step.Contains(b))
            {
                ref int target = ref moved[_classOf[b]];
                if (target == 0)
                {
                    target = _count++;
                }

                _classOf[b] = target;
            }
        }
    }

    private byte[] FindRepresentatives()
    {
        int[] best = [.. Enumerable.Repeat(-1, _count)];
        for (int b = 0; b < 256; b++)
        {
            ref int current = ref best[_classOf[b]];
            if (current < 0 || Rank(b) < Rank(current))
            {
                current = b;
            }
        }

        return [.. best.Where(b => b >= 0).Select(b => (byte)b)];
    }

    private static int Rank(int b) => b switch
    {
        >= 'a' and <= 'z' => 0,
        >= '0' and <= '9' => 1,
        >= 'A' and <= 'Z' => 2,
        > ' ' and <= '~' => 3,
        _ => 4,
    };
}
