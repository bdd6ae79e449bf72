namespace ElastiCacheRbac.Session;

/// <summary>The connection parameters that cmdlets use when they are not given their own.</summary>
public sealed record SessionDefaults
{
    /// <summary>The credential profile.</summary>
    public string? ProfileName { get; init; }

    /// <summary>The region.</summary>
    public string? Region { get; init; }

    /// <summary>The endpoint in place of AWS's own.</summary>
    public Uri? EndpointUrl { get; init; }

    /// <summary>Whether calls go to the in-process control plane of Connect-EcLocal.</summary>
    public bool IsLocal { get; init; }
}
