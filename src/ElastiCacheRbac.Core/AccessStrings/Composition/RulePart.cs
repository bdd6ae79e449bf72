using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.AccessStrings.Composition;

/// <summary>Guards the parts of which rules are put together: white space in one would make it several rules.</summary>
internal static class RulePart
{
    /// <summary>The part, checked.</summary>
    /// <exception cref="InvalidInputException">It has white space, or is empty where it must not be: <c>RulePartInvalid</c>.</exception>
    public static string Check(string part, bool mayBeEmpty = true)
    {
        ArgumentNullException.ThrowIfNull(part);
        return part.Any(char.IsWhiteSpace) || (part.Length == 0 && !mayBeEmpty)
            ? throw new InvalidInputException(nameof(Messages.RulePartInvalid), Messages.RulePartInvalid(part), part)
            : part;
    }
}
