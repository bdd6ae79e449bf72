namespace ElastiCacheRbac.DesiredState.Planning;

/// <summary>What a change does to access.</summary>
/// <param name="Text">In words.</param>
/// <param name="Gained">What is gained, one item each.</param>
/// <param name="Lost">What is lost, one item each.</param>
internal sealed record ChangeEffect(string Text, IReadOnlyList<string> Gained, IReadOnlyList<string> Lost);
