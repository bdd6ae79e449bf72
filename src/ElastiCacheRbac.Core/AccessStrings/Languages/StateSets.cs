namespace ElastiCacheRbac.AccessStrings.Languages;

/// <summary>The sets of states that several automata can be in together after the same bytes, a bit for each state.</summary>
internal sealed class StateSets
{
    private readonly ulong[][] _reachedBy;
    private readonly ulong[] _loops;
    private readonly ulong[] _accepting;
    private readonly ulong[] _forever;

    /// <param name="automata">The automata.</param>
    /// <param name="bytes">The bytes to know the transitions of.</param>
    public StateSets(IReadOnlyList<GlobAutomaton> automata, byte[] bytes)
    {
        int words = (automata.Sum(automaton => automaton.StateCount) + 63) / 64;
        _reachedBy = [.. bytes.Select(_ => new ulong[words])];
        (_loops, _accepting, _forever, Start) = (new ulong[words], new ulong[words], new ulong[words], new ulong[words]);
        int first = 0;
        foreach (GlobAutomaton automaton in automata)
        {
            Set(Start, first);
            for (int step = 0; step < automaton.Steps.Length; step++)
            {
                for (int b = 0; b < bytes.Length; b++)
                {
                    if (automaton.Steps[step].Contains(bytes[b]))
                    {
                        Set(_reachedBy[b], first + step + 1);
                    }
                }
            }

            for (int state = 0; state < automaton.StateCount; state++)
            {
                if (automaton.Loops[state])
                {
                    Set(_loops, first + state);
                }
            }

            first += automaton.StateCount;
            Set(_accepting, first - 1);
        }

        for (int word = 0; word < words; word++)
        {
            _forever[word] = _accepting[word] & _loops[word];
        }
    }

    /// <summary>The set before the first byte.</summary>
    public ulong[] Start { get; }

    /// <summary>The set after one more byte, given by its place among the bytes of the constructor.</summary>
    public ulong[] Next(ulong[] set, int b)
    {
        ulong[] next = new ulong[set.Length];
        ulong carry = 0;
        for (int word = 0; word < set.Length; word++)
        {
            next[word] = (((set[word] << 1) | carry) & _reachedBy[b][word]) | (set[word] & _loops[word]);
            carry = set[word] >> 63;
        }

        return next;
    }

    /// <summary>Whether one of the automata accepts.</summary>
    public bool Accepts(ulong[] set) => Meets(set, _accepting);

    /// <summary>Whether one of the automata accepts, and will whatever follows.</summary>
    public bool AcceptsForever(ulong[] set) => Meets(set, _forever);

    /// <summary>Whether every state of one set is in the other.</summary>
    public static bool IsSubset(ulong[] set, ulong[] of)
    {
        for (int word = 0; word < set.Length; word++)
        {
            if ((set[word] & ~of[word]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Meets(ulong[] set, ulong[] other)
    {
        for (int word = 0; word < set.Length; word++)
        {
            if ((set[word] & other[word]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static void Set(ulong[] set, int bit) => set[bit >> 6] |= 1UL << (bit & 63);
}
