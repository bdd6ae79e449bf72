using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.DesiredState.Planning;

/// <summary>What became of a change.</summary>
/// <param name="Change">The change.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Error">Why it failed; null if it did not.</param>
public sealed record ChangeOutcome(RbacChange Change, ChangeResult Result, EcException? Error = null);
