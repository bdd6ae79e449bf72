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
        List<(CommandPart Part, PartChange Change)> all = [];
        List<(CommandPart Part, PartChange Change)> command = [];
        foreach (CommandPart part in comparer.Parts())
        {
            command.Add((part, comparer.Compare(part)));
            if (part.Argument is null)
            {
                Note(command);
                all.AddRange(command);
                command.Clear();
            }
        }

        LaterCommands = Relate(all[all.Count - 1].Change, () => false);
        PartChange total = all.Aggregate(
            default(PartChange) with { Gains = false, Loses = false },
            (sum, one) => new(sum.Before | one.Change.Before, sum.After | one.Change.After, sum.Gains | one.Change.Gains, sum.Loses | one.Change.Loses));
        Relation = Relate(total, () => all.Exists(one => one.Change is { Before: true, After: true } && comparer.MayMeet(one.Part)));
    }

    public AccessRelation Relation { get; }

    /// <summary>The relation for commands that the engine version does not have.</summary>
    public AccessRelation LaterCommands { get; }

    public IReadOnlyList<string> Gained => _gained;

    public IReadOnlyList<string> Lost => _lost;

    public IReadOnlyList<string> Widened => _widened;

    public IReadOnlyList<string> Narrowed => _narrowed;

    public IReadOnlyList<string> NotProven => _notProven;

    /// <summary>Notes what became of a command.</summary>
    /// <param name="parts">Its parts; the last is of all first arguments that no other is of.</param>
    private void Note(List<(CommandPart Part, PartChange Change)> parts)
    {
        Note(parts, change => change.Gains == true, change => change.Before, _gained, _widened);
        Note(parts, change => change.Loses == true, change => change.After, _lost, _narrowed);
        if (parts.Exists(one => one.Change.Gains is null || one.Change.Loses is null))
        {
            _notProven.Add(parts[parts.Count - 1].Part.Name);
        }
    }

    /// <summary>Notes a command as a whole, or the first arguments alone that are concerned, as new on one side or as changed.</summary>
    /// <param name="parts">The parts of the command.</param>
    /// <param name="isNew">Whether lines are new on the one side.</param>
    /// <param name="isKnown">Whether the other side allows any lines.</param>
    /// <param name="whole">Receives what the other side does not allow at all.</param>
    /// <param name="changed">Receives what the other side allows for some names.</param>
    private static void Note(
        List<(CommandPart Part, PartChange Change)> parts, Predicate<PartChange> isNew, Predicate<PartChange> isKnown, List<string> whole, List<string> changed)
    {
        (CommandPart last, PartChange lastChange) = parts[parts.Count - 1];
        if (last.Command is null)
        {
            return;
        }

        if (isNew(lastChange))
        {
            (parts.Exists(one => isKnown(one.Change)) ? changed : whole).Add(last.Name);
            return;
        }

        foreach ((CommandPart part, PartChange change) in parts)
        {
            if (isNew(change))
            {
                (isKnown(change) ? changed : whole).Add(part.Name);
            }
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
