namespace ElastiCacheRbac.AccessStrings.Composition;

/// <summary>The least that allows what was seen.</summary>
/// <param name="AccessString">The access string; ElastiCache takes it.</param>
/// <param name="Notes">What is left out, or allowed without being seen.</param>
public sealed record ComposedAccess(AccessString AccessString, IReadOnlyList<EvidenceNote> Notes)
{
    /// <summary>The access string's text.</summary>
    public override string ToString() => AccessString.Text;
}
