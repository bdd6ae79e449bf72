namespace ElastiCacheRbac.Diagnostics;

/// <summary>A request that a local control plane has answered, for tests to look at. Never holds a secret.</summary>
public sealed record LocalRequest
{
    /// <summary>When it came, by the control plane's clock.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The operation; null if the request did not get as far as to name one.</summary>
    public string? Operation { get; init; }

    /// <summary>The region that the request was signed for.</summary>
    public string? Region { get; init; }

    /// <summary>Who signed it.</summary>
    public string? AccessKey { get; init; }

    /// <summary>The parameters as they were sent, such as <c>UserIds.member.1</c>; passwords and tokens are masked.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>The HTTP status of the answer.</summary>
    public required int Status { get; init; }

    /// <summary>The error code of the answer; null if it was none.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The identifier that the answer gave the request.</summary>
    public required string RequestId { get; init; }

    /// <summary>The operation and how it was answered.</summary>
    public override string ToString() => FormattableString.Invariant($"{Operation ?? "(none)"}: {Status} {ErrorCode}").TrimEnd();
}
