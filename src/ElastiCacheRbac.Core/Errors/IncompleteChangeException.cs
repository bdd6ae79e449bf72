namespace ElastiCacheRbac.Errors;

/// <summary>A change of several steps stopped in the middle: says what was done, what was not, and how to go on.</summary>
/// <param name="message">The whole story in a sentence.</param>
/// <param name="target">The resource the change was about.</param>
/// <param name="done">The steps that were done, in order.</param>
/// <param name="remaining">The steps that are left, in order; the first is the one that failed.</param>
/// <param name="cause">Why the failing step failed.</param>
public sealed class IncompleteChangeException(
    string message, string target, IReadOnlyList<string> done, IReadOnlyList<string> remaining, Exception cause)
    : EcException("ChangeIncomplete", ErrorKind.Incomplete, message, target, cause)
{
    /// <summary>The steps that were done, in order.</summary>
    public IReadOnlyList<string> Done { get; } = done;

    /// <summary>The steps that are left, in order; the first is the one that failed.</summary>
    public IReadOnlyList<string> Remaining { get; } = remaining;
}
