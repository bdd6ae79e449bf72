namespace ElastiCacheRbac.Errors;

/// <summary>The base of every error this module raises on purpose.</summary>
/// <param name="errorId">Stable identifier: the service's error code, or the name of the message.</param>
/// <param name="kind">What sort of failure it is.</param>
/// <param name="message">What is wrong, where, and what to do. Never holds a secret.</param>
/// <param name="target">The resource or value concerned, where there is one.</param>
/// <param name="innerException">The cause, where there is one.</param>
public class EcException(string errorId, ErrorKind kind, string message, string? target = null, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>Stable identifier: the service's error code, or the name of the message.</summary>
    public string ErrorId { get; } = errorId;

    /// <summary>What sort of failure it is.</summary>
    public ErrorKind Kind { get; } = kind;

    /// <summary>The resource or value concerned, where there is one.</summary>
    public string? Target { get; } = target;

    /// <summary>Whether the same call may well succeed a little later: the network or the service was not up to it just now.</summary>
    public bool IsTransient => Kind is ErrorKind.Connection or ErrorKind.Throttled;
}
