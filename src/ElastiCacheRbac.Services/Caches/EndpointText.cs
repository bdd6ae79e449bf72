using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Services.Caches;

/// <summary>Endpoints as <c>address:port</c>.</summary>
internal static class EndpointText
{
    public static string? Of(Model.Endpoint? endpoint) =>
        endpoint?.Address is null ? null : FormattableString.Invariant($"{endpoint.Address}:{endpoint.Port}");
}
