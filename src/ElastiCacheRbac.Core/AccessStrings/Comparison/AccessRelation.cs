namespace ElastiCacheRbac.AccessStrings.Comparison;

/// <summary>How what a second access string allows lies to what a first one allows.</summary>
public enum AccessRelation
{
    /// <summary>Both allow the same command lines.</summary>
    Equal,

    /// <summary>The second allows less: some command lines are lost, none is gained.</summary>
    Narrower,

    /// <summary>The second allows more: some command lines are gained, none is lost.</summary>
    Broader,

    /// <summary>Some command lines are gained and some are lost, others stay.</summary>
    Overlapping,

    /// <summary>No command line that the first allows is allowed by the second.</summary>
    Disjoint,

    /// <summary>Not decided: the patterns are so intricate that a proof would take too long. What was found so far holds.</summary>
    NotProven,
}
