namespace ElastiCacheRbac.DesiredState.Planning;

/// <summary>What became of a change of a plan.</summary>
public enum ChangeResult
{
    /// <summary>It was made.</summary>
    Done,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>It was not tried, since one that it depends on was not made.</summary>
    Skipped,
}
