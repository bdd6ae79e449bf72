using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Reading;

/// <summary>A rule as its form alone tells: what it says, before it is applied to what the rules before it said.</summary>
internal readonly record struct RuleSyntax(AccessRuleKind Kind)
{
    /// <summary>The mistake in the rule's form, if there is one.</summary>
    public FindingKind? Error { get; init; }

    public bool Allows { get; init; }

    public CommandInfo? Command { get; init; }

    public FirstArgument? FirstArgument { get; init; }

    public CommandCategory? Category { get; init; }

    public Glob? Pattern { get; init; }

    public KeyAccess Access { get; init; }

    public static RuleSyntax Invalid(FindingKind error) => new(AccessRuleKind.Invalid) { Error = error };
}
