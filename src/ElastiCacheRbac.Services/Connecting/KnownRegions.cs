namespace ElastiCacheRbac.Services.Connecting;

/// <summary>The regions that the AWS SDK knows.</summary>
public static class KnownRegions
{
    /// <summary>Each region's name, such as <c>eu-west-1</c>, and what people call it, such as <c>Europe (Ireland)</c>.</summary>
    public static IReadOnlyList<(string Name, string DisplayName)> All { get; } =
        [.. Amazon.RegionEndpoint.EnumerableAllRegions.Select(region => (region.SystemName, region.DisplayName))];
}
