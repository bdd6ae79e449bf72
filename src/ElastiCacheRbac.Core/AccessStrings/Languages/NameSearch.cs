namespace ElastiCacheRbac.AccessStrings.Languages;

/// <summary>Looks for a name that some globs match and others do not: how every question about patterns is decided.</summary>
/// <remarks>
/// A breadth-first walk over pairs: a state of the automata that have to match, and the set of states that the automata which
/// must not match can be in, made as the walk needs it. Of two pairs with the same state only the one with the smaller set is
/// followed: whatever escapes the larger set escapes the smaller one. The walk is exact. Since the sets can be
/// exponentially many, it is bounded: what a search does not settle within its steps is unknown, never guessed.
/// </remarks>
internal sealed class NameSearch
{
    /// <summary>What a pair costs beside its comparison with others: mostly memory.</summary>
    private const int NodeCost = 30;

    private readonly IReadOnlyList<GlobAutomaton> _all;
    private readonly byte[] _bytes;
    private readonly StateSets _sets;
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<int, List<int>> _visited = [];
    private readonly int _finalState;
    private ulong[]? _next;
    private int _work;

    private NameSearch(IReadOnlyList<GlobAutomaton> all, IReadOnlyList<GlobAutomaton> none)
    {
        _all = all;
        _bytes = new ByteClasses(all.Concat(none)).Representatives;
        _sets = new StateSets(none, _bytes);
        _finalState = all.Aggregate(1, (states, automaton) => checked(states * automaton.StateCount)) - 1;
    }

    /// <summary>Looks for a name that each of some globs matches and none of the others does.</summary>
    /// <param name="all">The globs that have to match.</param>
    /// <param name="none">The globs that must not match.</param>
    /// <param name="budget">What the search may cost; what it does cost is taken off.</param>
    public static NameSearchResult Find(IReadOnlyList<GlobAutomaton> all, IReadOnlyList<GlobAutomaton> none, SearchBudget budget)
    {
        bool isPlain = all.Any(automaton => automaton.IsEmpty || none.Contains(automaton)) || none.Contains(GlobAutomaton.Everything);
        return isPlain ? NameSearchResult.Nothing : new NameSearch(all, none).Run(budget);
    }

    private NameSearchResult Run(SearchBudget budget)
    {
        Visit(new Node(0, _sets.Start, -1, 0));
        for (int current = 0; current < _nodes.Count; current++)
        {
            Node node = _nodes[current];
            if (node.State == _finalState && !_sets.Accepts(node.Set))
            {
                return NameSearchResult.Found(Spell(current));
            }

            for (int b = 0; b < _bytes.Length; b++)
            {
                _next = null;
                Step(current, b, 0, node.State, 1, 0);
            }

            if (!budget.TryTake(_work))
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
        if (index == _all.Count)
        {
            Visit(new Node(state, _next ??= _sets.Next(_nodes[current].Set, b), current, _bytes[b]));
            return;
        }

        GlobAutomaton automaton = _all[index];
        int own = rest % automaton.StateCount;
        int others = rest / automaton.StateCount;
        int nextWeight = weight * automaton.StateCount;
        if (automaton.Loops[own])
        {
            Step(current, b, index + 1, others, nextWeight, state + (own * weight));
        }

        if (own < automaton.Steps.Length && automaton.Steps[own].Contains(_bytes[b]))
        {
            Step(current, b, index + 1, others, nextWeight, state + ((own + 1) * weight));
        }
    }

    private void Visit(Node node)
    {
        if (_sets.AcceptsForever(node.Set))
        {
            return;
        }

        if (!_visited.TryGetValue(node.State, out List<int>? visits))
        {
            _visited.Add(node.State, visits = []);
        }

        _work += visits.Count + NodeCost;
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

    /// <param name="State">The states of all automata that have to match, as one number.</param>
    /// <param name="Set">The states that the others can be in.</param>
    /// <param name="Parent">The node before; -1 for none.</param>
    /// <param name="Byte">The byte that led here.</param>
    private readonly record struct Node(int State, ulong[] Set, int Parent, byte Byte);
}
