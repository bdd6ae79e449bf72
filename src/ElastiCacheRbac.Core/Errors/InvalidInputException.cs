namespace ElastiCacheRbac.Errors;

/// <summary>The input alone shows a mistake; nothing was sent to the service.</summary>
/// <param name="errorId">The name of the message.</param>
/// <param name="message">What is wrong, where, and what to do.</param>
/// <param name="target">The offending value, unless it is a secret.</param>
public sealed class InvalidInputException(string errorId, string message, string? target = null)
    : EcException(errorId, ErrorKind.InvalidInput, message, target);
