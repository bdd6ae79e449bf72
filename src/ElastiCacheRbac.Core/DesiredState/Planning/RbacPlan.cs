namespace ElastiCacheRbac.DesiredState.Planning;

/// <summary>The changes that lead from what is there to what a file says, in the order in which they are made.</summary>
public sealed record RbacPlan
{
    /// <summary>The file; null if the wanted state comes from no file.</summary>
    public string? Path { get; init; }

    /// <summary>The region that was compared.</summary>
    public string? Region { get; init; }

    /// <summary>The changes in their order: users, then user groups, then caches; what pruning removes in the reverse order at the end.</summary>
    public IReadOnlyList<RbacChange> Changes { get; init; } = [];

    /// <summary>What each of the changes sends, in the same order.</summary>
    internal IReadOnlyList<PlannedCall> Calls { get; init; } = [];

    /// <summary>Why the plan is not made without more ado; empty for most.</summary>
    public IReadOnlyList<PlanHazard> Hazards { get; init; } = [];

    /// <summary>The plan in a sentence: how many changes of which kind.</summary>
    public required string Summary { get; init; }

    /// <summary>What a change of this plan sends.</summary>
    /// <param name="change">The change.</param>
    public PlannedCall CallOf(RbacChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Calls[change.Order - 1];
    }

    /// <summary>The summary.</summary>
    public override string ToString() => Summary;
}
