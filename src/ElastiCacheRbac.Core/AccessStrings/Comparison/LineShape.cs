namespace ElastiCacheRbac.AccessStrings.Comparison;

/// <summary>A way in which the lines of a command use names.</summary>
/// <param name="uses">The places for names.</param>
internal sealed class LineShape(IEnumerable<NameUse> uses)
{
    /// <summary>The places for names; those for any number of them come first.</summary>
    public IReadOnlyList<NameUse> Uses { get; } = [.. uses.OrderByDescending(use => use.IsMany)];

    /// <summary>The uses, as text.</summary>
    public override string ToString() => string.Join(", ", Uses);
}
