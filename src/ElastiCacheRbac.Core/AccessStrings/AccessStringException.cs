using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>An access string is refused: it has mistakes, or rules that ElastiCache refuses.</summary>
public sealed class AccessStringException : EcException
{
    internal AccessStringException(AccessString accessString, IReadOnlyList<Finding> findings, string? owner = null)
        : base("AccessStringInvalid", ErrorKind.InvalidInput, Messages.AccessStringInvalid(accessString, findings, owner), owner ?? accessString.Shown.Text)
        => Findings = findings;

    /// <summary>What is refused, in the order of the string.</summary>
    public IReadOnlyList<Finding> Findings { get; }
}
