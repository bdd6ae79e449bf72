namespace ElastiCacheRbac.Errors;

/// <summary>A wait for a status did not end as asked. The change that was waited for may still complete.</summary>
/// <param name="errorId"><c>WaitTimedOut</c>, <c>WaitFailed</c> or <c>WaitVanished</c>.</param>
/// <param name="kind"><see cref="ErrorKind.Timeout"/> or <see cref="ErrorKind.WaitFailed"/>.</param>
/// <param name="message">What was waited for, what was seen last, and what to do.</param>
/// <param name="target">The resource's identifier.</param>
/// <param name="lastStatus">The status seen last, if any.</param>
public sealed class WaitException(string errorId, ErrorKind kind, string message, string target, string? lastStatus)
    : EcException(errorId, kind, message, target)
{
    /// <summary>The status seen last, if any.</summary>
    public string? LastStatus { get; } = lastStatus;
}
