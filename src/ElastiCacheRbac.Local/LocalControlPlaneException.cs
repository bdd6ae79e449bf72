using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Local;

/// <summary>The local control plane, or its server, cannot be started as asked; nothing was changed.</summary>
/// <param name="errorId">Which problem it is, such as <c>LocalPortInUse</c>.</param>
/// <param name="message">What is wrong and what to do.</param>
/// <param name="target">The port, path or value concerned.</param>
/// <param name="innerException">The cause, where there is one.</param>
public sealed class LocalControlPlaneException(string errorId, string message, string? target = null, Exception? innerException = null)
    : EcException(errorId, ErrorKind.InvalidInput, message, target, innerException);
