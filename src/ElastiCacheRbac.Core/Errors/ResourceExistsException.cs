namespace ElastiCacheRbac.Errors;

/// <summary>A resource with that identifier exists already.</summary>
/// <param name="code">The service's error code, such as <c>UserAlreadyExists</c>.</param>
/// <param name="message">The service's words, with the resource they concern.</param>
/// <param name="target">The resource's identifier.</param>
/// <param name="requestId">The service's identifier of the request.</param>
/// <param name="innerException">The SDK's exception.</param>
public sealed class ResourceExistsException(string code, string message, string? target = null, string? requestId = null, Exception? innerException = null)
    : ServiceException(code, ErrorKind.AlreadyExists, message, target, requestId, innerException);
