using ElastiCacheRbac.Identifiers;

namespace ElastiCacheRbac.Pipeline;

/// <summary>The region that an Amazon resource name tells.</summary>
internal static class ResourceRegion
{
    /// <summary>The region in which a resource lives; null if its name does not tell.</summary>
    public static string? Of(string arn) => Arn.TryParse(arn) is { Region.Length: > 0 } parts ? parts.Region : null;
}
