namespace ElastiCacheRbac.AccessStrings.Languages;

/// <summary>Looks for names that some globs match and others do not: how every question about patterns is decided.</summary>
/// <remarks>
/// A breadth-first walk over pairs: a state of the automata that have to match, and the set of states that the automata which
/// must not match can be in, made as the walk needs it. Of two pairs with the same state only the one with the smaller set is
/// followed: whatever escapes the larger set escapes the smaller one. The walk is exact. Since the sets can be
/// exponentially many, it is bounded: what a search does not settle within its steps is unknown, never guessed.
/// </remarks>
internal sealed class NameSearch
{
    /// <summary>What a pair costs, in steps, beside each word of its set and each word that is compared.</summary>
    private const int NodeCost = 100;

    /// <summary>So many words of states a search keeps at the most: 32 MB.</summary>
    private const int MaximumWords = 4_000_000;

    private readonly SearchBudget _budget;
    private readonly byte[] _bytes;
    private readonly StateSets _sets;

    /// <summary>Prepares to search.</summary>
    /// <param name="automata">The globs that the searches will be about.</param>
    /// <param name="budget">What all searches together may cost.</param>
    public NameSearch(IEnumerable<GlobAutomaton> automata, SearchBudget budget)
    {
        GlobAutomaton[] distinct = [.. automata.Distinct()];
        _budget = budget;
        _bytes = new ByteClasses(distinct).Representatives;
        _sets = new StateSets(distinct, _bytes);
    }

    /// <summary>Whether a glob is one that the searches can be about.</summary>
    public bool Knows(GlobAutomaton automaton) => _sets.Has(automaton);

    /// <summary>Looks for a name that a glob matches and none of others does.</summary>
    /// <param name="glob">The glob that has to match.</param>
    /// <param name="none">The globs that must not match.</param>
    public NameSearchResult Find(GlobAutomaton glob, IReadOnlyCollection<GlobAutomaton> none) => Find([[glob]], none);

    /// <summary>Looks for a name that each glob of one of some lists matches, and none of others does.</summary>
    /// <param name="alternatives">The lists of globs that have to match.</param>
    /// <param name="none">The globs that must not match.</param>
    public NameSearchResult Find(IEnumerable<IReadOnlyList<GlobAutomaton>> alternatives, IReadOnlyCollection<GlobAutomaton> none)
    {
        if (none.Contains(GlobAutomaton.Everything))
        {
            return NameSearchResult.Nothing;
        }

        ulong[] start = _sets.Start(none);
        NameSearchResult result = NameSearchResult.Nothing;
        foreach (IReadOnlyList<GlobAutomaton> all in alternatives.Where(all => !all.Any(glob => glob.IsEmpty || none.Contains(glob))))
        {
            NameSearchResult found = new Walk(this, all).Run(start);
            if (found.Name is not null)
            {
                return found;
            }

            result = found.IsKnown ? result : found;
        }

        return result;
    }

    /// <summary>The walk of one search.</summary>
    private sealed class Walk(NameSearch search, IReadOnlyList<GlobAutomaton> all)
    {
        private readonly List<Node> _nodes = [];
        private readonly Dictionary<int, List<int>> _visited = [];
        private readonly int _finalState = all.Aggregate(1, (states, automaton) => checked(states * automaton.StateCount)) - 1;
        private ulong[]? _next;
        private int _work;

        public NameSearchResult Run(ulong[] start)
        {
            Visit(new Node(0, start, -1, 0));
            for (int current = 0; current < _nodes.Count; current++)
            {
                Node node = _nodes[current];
                if (node.State == _finalState && !search._sets.Accepts(node.Set))
                {
                    return NameSearchResult.Found(Spell(current));
                }

                for (int b = 0; b < search._bytes.Length; b++)
                {
                    _next = null;
                    Step(current, b, 0, node.State, 1, 0);
                }

                if (!search._budget.TryTake(_work) || (long)_nodes.Count * node.Set.Length > MaximumWords)
                {
                    return NameSearchResult.Unknown;
                }

                _work = 0;
            }

            return NameSearchResult.Nothing;
        }

        /// <summary>Visits every pair that one more byte leads to, choosing for one automaton after the other whether it stays or takes a step.</summary>
        /// <param name="current">The node to go on from.</param>
        /// <param name="b">The byte, by its place.</param>
        /// <param name="index">The automaton to choose for.</param>
        /// <param name="rest">The states of this automaton and those after it, as one number.</param>
        /// <param name="weight">What a state of this automaton counts in such a number.</param>
        /// <param name="state">The states chosen so far, as one number.</param>
        private void Step(int current, int b, int index, int rest, int weight, int state)
        {
            if (index == all.Count)
            {
                Visit(new Node(state, _next ??= search._sets.Next(_nodes[current].Set, b), current, search._bytes[b]));
                return;
            }

            GlobAutomaton automaton = all[index];
            int own = rest % automaton.StateCount;
            int others = rest / automaton.StateCount;
            int nextWeight = weight * automaton.StateCount;
            if (automaton.Loops[own])
            {
                Step(current, b, index + 1, others, nextWeight, state + (own * weight));
            }

            if (own < automaton.Steps.Length && automaton.Steps[own].Contains(search._bytes[b]))
            {
                Step(current, b, index + 1, others, nextWeight, state + ((own + 1) * weight));
            }
        }

        private void Visit(Node node)
        {
            _work += NodeCost + node.Set.Length;
            if (search._sets.AcceptsForever(node.Set))
            {
                return;
            }

            if (!_visited.TryGetValue(node.State, out List<int>? visits))
            {
                _visited.Add(node.State, visits = []);
            }

            _work += visits.Count * node.Set.Length;
            if (!visits.Exists(visit => StateSets.IsSubset(_nodes[visit].Set, node.Set)))
            {
                visits.Add(_nodes.Count);
                _nodes.Add(node);
            }
        }

        private byte[] Spell(int node)
        {
            List<byte> name = [];
            for (; _nodes[node].Parent >= 0; node = _nodes[node].Parent)
            {
                name.Add(_nodes[node].Byte);
            }

            name.Reverse();
            return [.. name];
        }
    }

    /// <param name="State">The states of all automata that have to match, as one number.</param>
    /// <param name="Set">The states that the others can be in.</param>
    /// <param name="Parent">The node before; -1 for none.</param>
    /// <param name="Byte">The byte that led here.</param>
    private readonly record struct Node(int State, ulong[] Set, int Parent, byte Byte);
}
