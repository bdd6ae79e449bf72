namespace ElastiCacheRbac.DesiredState.Planning;

/// <summary>What a change of a plan does.</summary>
public enum RbacChangeKind
{
    /// <summary>Creates a user or a user group.</summary>
    Create,

    /// <summary>Changes a user or a user group, in one call.</summary>
    Modify,

    /// <summary>Tags a user or a user group with the scope of the file, which administers it from then on.</summary>
    Adopt,

    /// <summary>Has a user group guard a cache, in place of whatever guards it.</summary>
    Assign,

    /// <summary>Takes a user group off a cache, which leaves the cache open. Only when pruning.</summary>
    Unassign,

    /// <summary>Deletes a user or a user group. Only when pruning.</summary>
    Delete,
}
