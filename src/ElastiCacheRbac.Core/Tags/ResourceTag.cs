namespace ElastiCacheRbac.Tags;

/// <summary>A tag of a resource.</summary>
/// <param name="Arn">The resource's Amazon resource name.</param>
/// <param name="Key">The tag's key.</param>
/// <param name="Value">The tag's value.</param>
public sealed record ResourceTag(string Arn, string Key, string Value)
{
    /// <summary>The tag as <c>key=value</c>.</summary>
    public override string ToString() => $"{Key}={Value}";
}
