namespace ElastiCacheRbac.AccessStrings;

/// <summary>How much a <see cref="Finding"/> matters.</summary>
public enum FindingSeverity
{
    /// <summary>Accepted, but likely not what was meant.</summary>
    Warning,

    /// <summary>ElastiCache refuses it, though the engine would not.</summary>
    RefusedByService,

    /// <summary>The engine refuses it, and so does ElastiCache.</summary>
    Error,
}
