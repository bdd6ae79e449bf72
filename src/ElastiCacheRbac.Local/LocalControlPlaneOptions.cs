namespace ElastiCacheRbac.Local;

/// <summary>How a <see cref="LocalControlPlane"/> behaves.</summary>
public sealed record LocalControlPlaneOptions
{
    /// <summary>The clock that changes complete by. The system's unless a test brings its own.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// How long a change takes: <c>creating</c>, <c>modifying</c> and <c>deleting</c> are told until it has passed.
    /// Zero, the default: a change is answered as under way, and found done at the next look.
    /// </summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The 12-digit account ID.</summary>
    public string AccountId { get; init; } = "123456789012";

    /// <summary>
    /// The region that all requests are taken for. Null, the default: each request names it in its signature,
    /// and each region has resources of its own, as at the service.
    /// </summary>
    public string? Region { get; init; }

    /// <summary>
    /// The secret keys by access key. Empty, the default: any well-formed signature is taken. Else only those of these keys are, and
    /// they are verified.
    /// </summary>
    public IReadOnlyDictionary<string, string> Credentials { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The file that the state survives in; it is made if it does not exist. Every change is on disk before it is answered.
    /// Null, the default: in memory only.
    /// </summary>
    public string? Path { get; init; }

    /// <summary>How much the account may have in a region.</summary>
    public LocalQuotas Quotas { get; init; } = new();
}
