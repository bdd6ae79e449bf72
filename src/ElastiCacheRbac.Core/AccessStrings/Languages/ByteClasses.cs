namespace ElastiCacheRbac.AccessStrings.Languages;

/// <summary>Divides the 256 byte values into classes that no step of the given automata tells apart.</summary>
internal sealed class ByteClasses
{
    /// <summary>All bytes, those first that are best to read: letters, digits, other visible characters.</summary>
    private static readonly byte[] Readable = [.. Enumerable.Range(0, 256).OrderBy(Rank).Select(b => (byte)b)];

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
        for (int b = step.Next(0); b >= 0; b = step.Next(b + 1))
        {
            ref int target = ref moved[_classOf[b]];
            if (target == 0)
            {
                target = _count++;
            }

            _classOf[b] = target;
        }
    }

    private byte[] FindRepresentatives()
    {
        bool[] found = new bool[_count];
        List<byte> representatives = new(_count);
        foreach (byte b in Readable)
        {
            ref bool isFound = ref found[_classOf[b]];
            if (!isFound)
            {
                isFound = true;
                representatives.Add(b);
            }
        }

        return [.. representatives];
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
