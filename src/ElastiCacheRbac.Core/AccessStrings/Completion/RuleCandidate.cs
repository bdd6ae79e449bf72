namespace ElastiCacheRbac.AccessStrings.Completion;

/// <summary>A way to go on with the rule at the end of an access string.</summary>
/// <param name="Rule">The rule, or its beginning.</param>
/// <param name="Text">The whole access string with the rule in place.</param>
/// <param name="Description">What the rule does.</param>
public sealed record RuleCandidate(string Rule, string Text, string Description);
