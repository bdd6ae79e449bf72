using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Comparison;

/// <summary>The commands whose lines two policies do not allow alike.</summary>
internal sealed class CommandChanges
{
    private readonly List<string> _gained = [];
    private readonly List<string> _lost = [];
    private readonly List<string> _widened = [];
    private readonly List<string> _narrowed = [];
    private readonly List<string> _notProven = [];

    public CommandChanges(PolicyComparer comparer)
    {
        (CommandPart Part, PartChange Change)[] all = [.. comparer.Parts().Select(part => (part, comparer.Compare(part)))];
        foreach (IGrouping<CommandInfo?, (CommandPart Part, PartChange Change)> parts in all.GroupBy(one => one.Part.Command))
        {
            if (parts.Key is { } command)
            {
                Sort(command, [.. parts.Select(one => (one.Part, one.Change.Gains, one.Change.Before))], _gained, _widened);
                Sort(command, [.. parts.Select(one => (one.Part, one.Change.Loses, one.Change.After))], _lost, _narrowed);
            }
            else
            {
                LaterCommands = Relate(parts.First().Change, () => false);
            }

            if (parts.Any(one => one.Change.Gains is null || one.Change.Loses is null))
            {
                _notProven.Add(parts.Key?.Name ?? CommandPart.LaterCommands.Name);
            }
        }

        PartChange total = all.Aggregate(
            new PartChange(false, false, false, false),
            (sum, one) => new(sum.Before | one.Change.Before, sum.After | one.Change.After, sum.Gains | one.Change.Gains, sum.Loses | one.Change.Loses));
        Relation = Relate(total, () => all.Any(one => one.Change is { Before: true, After: true } && comparer.MayMeet(one.Part)));
    }

    public AccessRelation Relation { get; }

    /// <summary>The relation for commands that the engine version does not have.</summary>
    public AccessRelation LaterCommands { get; }

    public IReadOnlyList<string> Gained => _gained;

    public IReadOnlyList<string> Lost => _lost;

    public IReadOnlyList<string> Widened => _widened;

    public IReadOnlyList<string> Narrowed => _narrowed;

    public IReadOnlyList<string> NotProven => _notProven;

    /// <summary>Notes a command, or the first arguments alone that are concerned, as new on one side, or as changed.</summary>
    /// <param name="command">The command.</param>
    /// <param name="parts">Its parts: whether lines are new, and whether the other side allows any. The last is of all other first arguments.</param>
    /// <param name="whole">Receives what the other side does not allow at all.</param>
    /// <param name="changed">Receives what the other side allows for some names.</param>
    private static void Sort(CommandInfo command, (CommandPart Part, bool? IsNew, bool Other)[] parts, List<string> whole, List<string> changed)
    {
        if (parts[parts.Length - 1].IsNew == true)
        {
            (parts.Any(part => part.Other) ? changed : whole).Add(command.Name);
            return;
        }

        foreach ((CommandPart part, _, bool other) in parts.Where(part => part.IsNew == true))
        {
            (other ? changed : whole).Add(part.Name);
        }
    }

    private static AccessRelation Relate(PartChange change, Func<bool> meet) => (change.Gains, change.Loses) switch
    {
        (false, false) => AccessRelation.Equal,
        (true, false) => AccessRelation.Broader,
        (false, true) => AccessRelation.Narrower,
        (true, true) => meet() ? AccessRelation.Overlapping : AccessRelation.Disjoint,
        _ => AccessRelation.NotProven,
    };
}
