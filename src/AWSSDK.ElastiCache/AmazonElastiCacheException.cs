using System.Net;
using Amazon.Runtime;

namespace Amazon.ElastiCache;

/// <summary>
/// An error that ElastiCache answered with. Errors of the API's model have exceptions of their own in <c>Amazon.ElastiCache.Model</c>;
/// any other is of this type, with its code in <see cref="AmazonServiceException.ErrorCode"/>.
/// </summary>
public class AmazonElastiCacheException : AmazonServiceException
{
    /// <summary>Creates an exception that has a message only.</summary>
    public AmazonElastiCacheException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception that has a message and a cause.</summary>
    public AmazonElastiCacheException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates an exception that has its cause's message.</summary>
    public AmazonElastiCacheException(Exception innerException)
        : base(innerException)
    {
    }

    /// <summary>Creates an exception from the parts of an error answer.</summary>
    public AmazonElastiCacheException(
        string message, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Creates an exception from the parts of an error answer, and its cause.</summary>
    public AmazonElastiCacheException(
        string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
