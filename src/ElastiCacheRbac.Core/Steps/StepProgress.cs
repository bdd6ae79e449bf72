namespace ElastiCacheRbac.Steps;

/// <summary>A step of a change that is being made.</summary>
/// <param name="Target">The resource that is being changed.</param>
/// <param name="Number">Which step it is, from 1.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Description">The step in words.</param>
public sealed record StepProgress(string Target, int Number, int Count, string Description)
{
    /// <summary>The step in one line.</summary>
    public override string ToString() => FormattableString.Invariant($"{Target}: step {Number} of {Count}: {Description}");
}
