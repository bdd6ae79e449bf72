namespace ElastiCacheRbac.Ensuring;

/// <summary>What ensuring that a resource exists came to.</summary>
public enum EnsureResult
{
    /// <summary>It did not exist and was created.</summary>
    Created,

    /// <summary>It existed as asked; nothing was done.</summary>
    Unchanged,

    /// <summary>It existed otherwise and was changed to what was asked.</summary>
    Updated,

    /// <summary>It exists otherwise and was left as it is.</summary>
    Different,
}
