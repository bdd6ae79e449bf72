using ElastiCacheRbac.AccessStrings.Languages;

namespace ElastiCacheRbac.AccessStrings.Comparison;

/// <summary>
/// What a name has to be besides being allowed, where it is a command's first argument and rules such as <c>+get|key</c> look at it:
/// one of some words, or none of some words.
/// </summary>
/// <param name="oneOf">Globs of which one has to match.</param>
/// <param name="noneOf">Globs that must not match.</param>
internal sealed class NameCondition(GlobAutomaton[] oneOf, GlobAutomaton[] noneOf)
{
    /// <summary>No condition at all.</summary>
    public static NameCondition None { get; } = new([GlobAutomaton.Everything], []);

    /// <summary>Globs of which one has to match.</summary>
    public GlobAutomaton[] OneOf { get; } = oneOf;

    /// <summary>Globs that must not match.</summary>
    public GlobAutomaton[] NoneOf { get; } = noneOf;
}
