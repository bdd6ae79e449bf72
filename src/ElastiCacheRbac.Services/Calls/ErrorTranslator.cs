using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Services.Calls;

/// <summary>The one place where the SDK's exceptions become this module's.</summary>
internal static class ErrorTranslator
{
    private static readonly HashSet<string> _throttlingCodes = new(StringComparer.Ordinal)
    {
        "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottled", "RequestThrottledException",
        "RequestLimitExceeded", "TooManyRequestsException", "SlowDown", "PriorRequestNotComplete",
    };

    private static readonly HashSet<string> _accessCodes = new(StringComparer.Ordinal)
    {
        "AccessDenied", "AccessDeniedException", "AuthFailure", "ExpiredToken", "ExpiredTokenException", "IncompleteSignature",
        "InvalidAccessKeyId", "InvalidClientTokenId", "InvalidCredentialsException", "InvalidSignatureException", "MissingAuthenticationToken",
        "NotAuthorized", "OptInRequired", "RequestExpired", "SignatureDoesNotMatch", "UnauthorizedOperation", "UnrecognizedClientException",
    };

    /// <summary>Translates what a call ended with.</summary>
    /// <param name="exception">What the SDK threw.</param>
    /// <param name="operation">The operation, such as <c>ModifyUser</c>.</param>
    /// <param name="target">The identifier of the resource; null for lists.</param>
    public static EcException Translate(Exception exception, string operation, string? target)
    {
        string call = target is null ? operation : $"{operation} '{target}'";
        bool changes = !operation.StartsWith("Describe", StringComparison.Ordinal) && !operation.StartsWith("List", StringComparison.Ordinal);
        return exception switch
        {
            AmazonUnmarshallingException e => new ServiceException(
                nameof(Messages.AnswerUnreadable), ErrorKind.Connection, Messages.AnswerUnreadable(call), target, e.RequestId, e),
            AmazonServiceException e when string.IsNullOrEmpty(e.ErrorCode) || e.ErrorCode == e.StatusCode.ToString() => new ServiceException(
                nameof(Messages.AnswerUnreadable), KindOfUnreadable(e), Messages.AnswerUnreadable(call), target, e.RequestId, e),
            AmazonServiceException e => OfService(e, operation, call, target, changes),
            TimeoutException or OperationCanceledException => new EcException(
                nameof(Messages.ConnectionTimedOut), ErrorKind.Connection, Messages.ConnectionTimedOut(call, changes), target, exception),
            _ => new EcException(
                nameof(Messages.ConnectionFailed), ErrorKind.Connection, Messages.ConnectionFailed(call, ReasonOf(exception), changes), target, exception),
        };
    }

    private static string ReasonOf(Exception exception)
    {
        for (Exception? e = exception; e is not null; e = e.InnerException)
        {
            // Of a failure to connect, this one names the address; its cause does not.
            if (e is HttpRequestException { InnerException: SocketException })
            {
                return e.Message;
            }
        }

        return exception.GetBaseException().Message;
    }

    private static ServiceException OfService(AmazonServiceException e, string operation, string call, string? target, bool changes)
    {
        ErrorKind kind = KindOf(e.ErrorCode, e);
        string message = $"{call}: {e.Message}";
        return kind switch
        {
            ErrorKind.NotFound => new ResourceNotFoundException(e.ErrorCode, message, target, e.RequestId, e),
            ErrorKind.AlreadyExists => new ResourceExistsException(e.ErrorCode, message, target, e.RequestId, e),
            ErrorKind.InvalidState => new ResourceStateException(e.ErrorCode, message, target, e.RequestId, e),
            ErrorKind.Connection => new ServiceException(e.ErrorCode, kind, message + Messages.LookFirst(changes), target, e.RequestId, e),
            ErrorKind.AccessDenied => new ServiceException(e.ErrorCode, kind, $"{message} {Remedy(e.ErrorCode, operation)}", target, e.RequestId, e),
            _ => new ServiceException(e.ErrorCode, kind, message, target, e.RequestId, e),
        };
    }

    private static ErrorKind KindOf(string code, AmazonServiceException e)
    {
        // Some of the service's codes end in Fault, others do not; what comes before it follows one pattern.
        string name = code.EndsWith("Fault", StringComparison.Ordinal) ? code.Substring(0, code.Length - "Fault".Length) : code;
        return name switch
        {
            _ when _throttlingCodes.Contains(code) || (int)e.StatusCode == 429 => ErrorKind.Throttled,
            _ when _accessCodes.Contains(code) || e.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => ErrorKind.AccessDenied,
            _ when name.EndsWith("NotFound", StringComparison.Ordinal) => ErrorKind.NotFound,
            _ when name.EndsWith("AlreadyExists", StringComparison.Ordinal) => ErrorKind.AlreadyExists,
            _ when name.EndsWith("Exceeded", StringComparison.Ordinal) => ErrorKind.QuotaExceeded,
            _ when name.EndsWith("State", StringComparison.Ordinal) || name.EndsWith("InUse", StringComparison.Ordinal) => ErrorKind.InvalidState,
            "DefaultUserAssociatedToUserGroup" => ErrorKind.InvalidState,
            _ when e.StatusCode >= HttpStatusCode.InternalServerError => ErrorKind.Connection,
            _ => ErrorKind.Refused,
        };
    }

    // Who refused, and what, is not known; a status can still tell that it is about credentials or about too many calls.
    private static ErrorKind KindOfUnreadable(AmazonServiceException e) =>
        KindOf(string.Empty, e) is var kind && kind == ErrorKind.Refused ? ErrorKind.Connection : kind;

    private static string Remedy(string code, string operation) => code switch
    {
        "AccessDenied" or "AccessDeniedException" or "UnauthorizedOperation" or "NotAuthorized" =>
            $"The identity needs the IAM permission elasticache:{operation}.",
        "ExpiredToken" or "ExpiredTokenException" or "RequestExpired" =>
            "The credentials have expired: sign in again, or get new ones; also check this machine's clock.",
        _ => "Check the credentials, the region that they are used in, and this machine's clock.",
    };
}
