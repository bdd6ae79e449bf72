using ElastiCacheRbac.Local.Data;
using ElastiCacheRbac.Local.State;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>What the service offers: engine versions, and the node types that a cache can change to.</summary>
internal static class EngineVersionOperations
{
    public static Model.DescribeCacheEngineVersionsResponse Describe(Model.DescribeCacheEngineVersionsRequest request, Account account)
    {
        IEnumerable<(EngineVersion Version, int Place)> wanted = Catalog.Current.EngineVersions
            .Select((v, i) => (Version: v, Place: i))
            .Where(v => (request.Engine is null || string.Equals(v.Version.Engine, request.Engine, StringComparison.OrdinalIgnoreCase))
                && (request.EngineVersion is null || v.Version.Name == request.EngineVersion || v.Version.FullName == request.EngineVersion)
                && (request.CacheParameterGroupFamily is null || string.Equals(v.Version.Family, request.CacheParameterGroupFamily, StringComparison.OrdinalIgnoreCase))
                && (request.DefaultOnly != true || v.Version == Catalog.Current.FindVersion(v.Version.Engine, null)));
        Page<(EngineVersion Version, int Place)> page = Paging.Take(
            "engineversion", wanted, v => FormattableString.Invariant($"{v.Place:D4}"), request.MaxRecords, request.Marker);
        return new Model.DescribeCacheEngineVersionsResponse
        {
            CacheEngineVersions = [.. page.Records.Select(v => new Model.CacheEngineVersion
            {
                Engine = v.Version.Engine,
                EngineVersion = v.Version.Name,
                CacheParameterGroupFamily = v.Version.Family,
                CacheEngineDescription = v.Version.Description,
                CacheEngineVersionDescription = $"{v.Version.Engine} version {v.Version.FullName}",
            })],
            Marker = page.Marker,
        };
    }

    public static Model.ListAllowedNodeTypeModificationsResponse ListNodeTypes(Model.ListAllowedNodeTypeModificationsRequest request, Account account)
    {
        CacheSettings settings = (request.CacheClusterId, request.ReplicationGroupId) switch
        {
            (string id, null) => CacheClusterOperations.FindNode(id, account).Settings,
            (null, string id) => ReplicationGroupOperations.Find(id, account).Settings,
            _ => throw CommonFaults.InvalidCombination("Either CacheClusterId or ReplicationGroupId must be provided."),
        };
        int size = SizeOf(settings.CacheNodeType);
        return new Model.ListAllowedNodeTypeModificationsResponse
        {
            ScaleUpModifications = [.. Catalog.Current.NodeTypes.Where(t => SizeOf(t) > size)],
            ScaleDownModifications = [.. Catalog.Current.NodeTypes.Where(t => SizeOf(t) < size)],
        };
    }

    private static int SizeOf(string nodeType) => OurChoices.NodeSizes.IndexOf(nodeType.Substring(nodeType.LastIndexOf('.') + 1));
}
