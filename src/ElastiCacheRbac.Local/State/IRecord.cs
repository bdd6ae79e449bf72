namespace ElastiCacheRbac.Local.State;

/// <summary>A thing of the account that is kept: immutable, known by its ID.</summary>
internal interface IRecord
{
    /// <summary>The key within its kind, as it is ordered and paged by.</summary>
    string Id { get; }

    /// <summary>When a change that is under way is done; null while nothing is.</summary>
    DateTimeOffset? Due { get; }
}
