using Amazon.ElastiCache.Endpoints;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util;

namespace Amazon.ElastiCache.Internal;

/// <summary>Takes from a client's configuration what decides the endpoint of a request.</summary>
internal sealed class AmazonElastiCacheEndpointResolver : BaseEndpointResolver
{
    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext)
    {
        var config = requestContext.ClientConfig;
        return new ElastiCacheEndpointParameters
        {
            Region = (requestContext.Request.AlternateEndpoint ?? config.RegionEndpoint)?.SystemName ?? RegionOfUrl(config),
            UseDualStack = config.UseDualstackEndpoint,
            UseFIPS = config.UseFIPSEndpoint,
            Endpoint = config.ServiceURL,
        };
    }

    private static string? RegionOfUrl(IClientConfig config) =>
        string.IsNullOrEmpty(config.ServiceURL) ? null
        : string.IsNullOrEmpty(config.AuthenticationRegion) ? AWSSDKUtils.DetermineRegion(config.ServiceURL)
        : config.AuthenticationRegion;
}
