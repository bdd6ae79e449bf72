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

    /// <summary>
    /// A JSON file of what the account begins with: the lists <c>SubnetGroups</c>, <c>ParameterGroups</c>, <c>Users</c>, <c>UserGroups</c>,
    /// <c>ReplicationGroups</c>, <c>ServerlessCaches</c> and <c>CacheClusters</c>, each of objects with the members of the API's create
    /// request. The same rules as for requests apply; what exists already stays as it is.
    /// </summary>
    public string? SeedPath { get; init; }

    /// <summary>The region that is seeded where <see cref="Region"/> does not say.</summary>
    public string SeedRegion { get; init; } = "us-east-1";

    /// <summary>Disturbances to rehearse with; the first one for an operation strikes.</summary>
    public IReadOnlyList<LocalFault> Faults { get; init; } = [];

    /// <summary>How many of the newest requests are kept to be looked at; fewer are if they are large.</summary>
    public int RequestsKept { get; init; } = 1000;

    /// <summary>How much the account may have in a region.</summary>
    public LocalQuotas Quotas { get; init; } = new();
}
