namespace ElastiCacheRbac.Local;

/// <summary>A disturbance to rehearse with: an operation fails, is slow, or comes to nothing later, some number of times.</summary>
public sealed record LocalFault
{
    /// <summary>The operation, such as <c>CreateUser</c>; null for all of them.</summary>
    public string? Operation { get; init; }

    /// <summary>The error code to answer with, in place of doing anything, such as <c>Throttling</c>; null for none.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The error's words; null for words that name the fault.</summary>
    public string? Message { get; init; }

    /// <summary>The HTTP status of the error; null for the code's own: that of the API model, 500 for InternalFailure, 503 for ServiceUnavailable, else 400.</summary>
    public int? Status { get; init; }

    /// <summary>How long to wait, by the control plane's clock, before anything is done.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>
    /// Whether the cache that the request creates comes to nothing: it is answered as usual, and ends as <c>create-failed</c>. For
    /// CreateReplicationGroup and CreateServerlessCache.
    /// </summary>
    public bool CreateFails { get; init; }

    /// <summary>How many requests are disturbed; null for all.</summary>
    public int? Count { get; init; }
}
