namespace ElastiCacheRbac.Diagnostics;

/// <summary>One call to the service, as it ended. Holds no parameter other than the resource's identifier.</summary>
/// <param name="Operation">Such as <c>ModifyUser</c>.</param>
/// <param name="Target">The identifier of the resource it was about; null for lists.</param>
/// <param name="Duration">How long it took, retries included.</param>
/// <param name="RequestId">The service's identifier of the request; null if no answer came.</param>
/// <param name="ErrorCode">The service's error code; null if it succeeded.</param>
public sealed record CallRecord(string Operation, string? Target, TimeSpan Duration, string? RequestId, string? ErrorCode)
{
    /// <summary>The call in one line.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Operation} {Target ?? "*"}: {ErrorCode ?? "ok"} in {Duration.TotalMilliseconds:0} ms, request {RequestId ?? "unanswered"}");
}
