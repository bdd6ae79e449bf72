namespace ElastiCacheRbac.AccessStrings.Comparison;

/// <summary>What became of the lines of a part.</summary>
/// <param name="Before">Whether any was allowed before.</param>
/// <param name="After">Whether any is allowed after.</param>
/// <param name="Gains">Whether any is allowed after that was not before; null if that is not known.</param>
/// <param name="Loses">Whether any was allowed before that is not after; null if that is not known.</param>
internal readonly record struct PartChange(bool Before, bool After, bool? Gains, bool? Loses);
