using System.Management.Automation;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Pipeline;

/// <summary>The one place where the module's errors become PowerShell's.</summary>
internal static class ErrorRecords
{
    /// <param name="error">The error.</param>
    /// <param name="place">Where it happened, if that is one of several places.</param>
    public static ErrorRecord From(EcException error, string? place = null) => new(error, error.ErrorId, Category(error.Kind), error.Target)
    {
        ErrorDetails = place is null ? null : new ErrorDetails($"{place}: {error.Message}"),
    };

    private static ErrorCategory Category(ErrorKind kind) => kind switch
    {
        ErrorKind.InvalidInput => ErrorCategory.InvalidArgument,
        ErrorKind.NotFound => ErrorCategory.ObjectNotFound,
        ErrorKind.AlreadyExists => ErrorCategory.ResourceExists,
        ErrorKind.InvalidState => ErrorCategory.ResourceBusy,
        ErrorKind.QuotaExceeded => ErrorCategory.QuotaExceeded,
        ErrorKind.Refused => ErrorCategory.InvalidOperation,
        ErrorKind.AccessDenied => ErrorCategory.PermissionDenied,
        ErrorKind.Throttled => ErrorCategory.LimitsExceeded,
        ErrorKind.Connection => ErrorCategory.ConnectionError,
        ErrorKind.Timeout => ErrorCategory.OperationTimeout,
        ErrorKind.WaitFailed => ErrorCategory.InvalidResult,
        ErrorKind.Incomplete => ErrorCategory.OperationStopped,
        _ => ErrorCategory.NotSpecified,
    };
}
