namespace ElastiCacheRbac.Errors;

/// <summary>What sort of failure an <see cref="EcException"/> tells of, independent of where it was found.</summary>
public enum ErrorKind
{
    /// <summary>The input alone shows the mistake; nothing was sent.</summary>
    InvalidInput,

    /// <summary>The named resource does not exist.</summary>
    NotFound,

    /// <summary>A resource with that identifier exists already.</summary>
    AlreadyExists,

    /// <summary>The resource is in a state, or has associations, that forbid the change.</summary>
    InvalidState,

    /// <summary>A quota of the account is used up.</summary>
    QuotaExceeded,

    /// <summary>The service refused the request for another reason.</summary>
    Refused,

    /// <summary>Credentials are missing, expired or not allowed to do this.</summary>
    AccessDenied,

    /// <summary>The service asked to slow down, and retries did not help.</summary>
    Throttled,

    /// <summary>The service could not be reached, or its answer could not be understood.</summary>
    Connection,

    /// <summary>A wait reached its time limit; the change itself may still complete.</summary>
    Timeout,

    /// <summary>A waited-for resource ended in a failure state, or vanished.</summary>
    WaitFailed,

    /// <summary>A change of several steps stopped in the middle.</summary>
    Incomplete,
}
