namespace ElastiCacheRbac.Services;

/// <summary>How to reach the service, and as whom; what is null is left to the environment.</summary>
public sealed record ConnectionSettings
{
    /// <summary>A profile of the shared AWS configuration: keys, SSO, an assumed role, role chaining, a process.</summary>
    public string? ProfileName { get; init; }

    /// <summary>The region, such as <c>eu-west-1</c>.</summary>
    public string? Region { get; init; }

    /// <summary>An access key; needs <see cref="SecretKey"/>.</summary>
    public string? AccessKey { get; init; }

    /// <summary>The access key's secret.</summary>
    public string? SecretKey { get; init; }

    /// <summary>The session token, for temporary access keys.</summary>
    public string? SessionToken { get; init; }

    /// <summary>Where the service listens, if not at the region's own endpoint.</summary>
    public Uri? EndpointUrl { get; init; }

    /// <summary>
    /// What <c>$StoredAWSCredentials</c> of the AWS Tools for PowerShell holds. Its type may come from another copy of the
    /// AWS SDK than this module's, so it is read by the names of its members.
    /// </summary>
    public object? StoredCredentials { get; init; }

    /// <summary>Answers in place of the network: a control plane in this process.</summary>
    public HttpMessageHandler? Handler { get; init; }

    /// <summary>Where and as whom, without secrets.</summary>
    public override string ToString() =>
        $"{EndpointUrl?.ToString() ?? Region ?? "default region"} as {ProfileName ?? AccessKey ?? "default credentials"}";
}
