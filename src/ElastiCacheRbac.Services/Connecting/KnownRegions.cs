namespace ElastiCacheRbac.Services.Connecting;

/// <summary>The regions that the AWS SDK knows.</summary>
public static class KnownRegions
{
    /// <summary>Each region's name, such as <c>eu-west-1</c>, and what people call it, such as <c>Europe (Ireland)</c>.</summary>
    public static IReadOnlyList<(string Name, string DisplayName)> All { get; } =
    [
        .. Amazon.RegionEndpoint.EnumerableAllRegions
            // The SDK lists other things beside regions, such as us-east-1-regional.
            .Where(region => RegionRule.IsName(region.SystemName))
            .OrderBy(region => region.SystemName, StringComparer.Ordinal)
            .Select(region => (region.SystemName, region.DisplayName)),
    ];
}
