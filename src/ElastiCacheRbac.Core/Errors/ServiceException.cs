namespace ElastiCacheRbac.Errors;

/// <summary>The service answered with an error. <see cref="EcException.ErrorId"/> is the service's own code.</summary>
/// <param name="code">The service's error code, such as <c>InvalidParameterCombination</c>.</param>
/// <param name="kind">What sort of failure it is.</param>
/// <param name="message">The service's words, with the resource they concern.</param>
/// <param name="target">The resource concerned, where known.</param>
/// <param name="requestId">The service's identifier of the request, for support cases.</param>
/// <param name="innerException">The SDK's exception.</param>
public class ServiceException(string code, ErrorKind kind, string message, string? target = null, string? requestId = null, Exception? innerException = null)
    : EcException(code, kind, message, target, innerException)
{
    /// <summary>The service's identifier of the request, for support cases; null if no answer came.</summary>
    public string? RequestId { get; } = requestId;
}
