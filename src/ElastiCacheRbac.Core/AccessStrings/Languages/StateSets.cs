namespace ElastiCacheRbac.AccessStrings.Languages;

/// <summary>The sets of states that several automata can be in together after the same bytes, a bit for each state.</summary>
internal sealed class StateSets
{
    private readonly Dictionary<GlobAutomaton, int> _firstStates = [];
    private readonly ulong[][] _reachedBy;
    private readonly ulong[] _loops;
    private readonly ulong[] _accepting;
    private readonly ulong[] _forever;

    /// <param name="automata">The automata.</param>
    /// <param name="bytes">The bytes to know the transitions of.</param>
    public StateSets(IReadOnlyCollection<GlobAutomaton> automata, byte[] bytes)
    {
        Words = (automata.Sum(automaton => automaton.StateCount) + 63) / 64;
        _reachedBy = [.. bytes.Select(_ => new ulong[Words])];
        (_loops, _accepting, _forever) = (new ulong[Words], new ulong[Words], new ulong[Words]);
        int first = 0;
        foreach (GlobAutomaton automaton in automata)
        {
            _firstStates.Add(automaton, first);
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

        for (int word = 0; word < Words; word++)
        {
            _forever[word] = _accepting[word] & _loops[word];
        }
    }

    /// <summary>How many words of 64 states a set has.</summary>
    public int Words { get; }

    /// <summary>Whether the states of an automaton are among those known.</summary>
    public bool Has(GlobAutomaton automaton) => _firstStates.ContainsKey(automaton);

    /// <summary>The set of the states in which some automata begin; only their states can follow.</summary>
    public ulong[] Start(IEnumerable<GlobAutomaton> automata)
    {
        ulong[] start = new ulong[Words];
        foreach (GlobAutomaton automaton in automata)
        {
            Set(start, _firstStates[automaton]);
        }

        return start;
    }

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
