namespace ElastiCacheRbac.Services.Tests.Faults;

/// <summary>What can befall a call between the client and the service.</summary>
public enum Fault
{
    /// <summary>No answer comes; the service never saw the request.</summary>
    Silence,

    /// <summary>The service does the work, but no answer comes.</summary>
    LostAnswer,

    /// <summary>The connection breaks before the service sees the request.</summary>
    ResetBefore,

    /// <summary>The service does the work, and the connection breaks in the middle of the answer.</summary>
    ResetInBody,

    /// <summary>The service does the work, and the answer stops coming in the middle.</summary>
    Drip,

    /// <summary>The service does the work, and the answer is cut short.</summary>
    MalformedXml,

    /// <summary>The service fails before doing the work: HTTP status 500.</summary>
    InternalFailure,

    /// <summary>The service does the work, and fails then: HTTP status 500.</summary>
    InternalFailureAfter,

    /// <summary>The service is not available: HTTP status 503.</summary>
    Unavailable,

    /// <summary>The service asks to slow down.</summary>
    Throttling,
}
