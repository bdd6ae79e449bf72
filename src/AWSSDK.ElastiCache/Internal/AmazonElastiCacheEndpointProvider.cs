using Amazon.ElastiCache.Endpoints;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace Amazon.ElastiCache.Internal;

/// <summary>Finds ElastiCache's endpoint in a region of any partition, by the service's endpoint rules.</summary>
public class AmazonElastiCacheEndpointProvider : IEndpointProvider
{
    /// <summary>Finds the endpoint for a region, with or without FIPS and dual stack, or takes the one that is given.</summary>
    /// <param name="parameters">An <see cref="ElastiCacheEndpointParameters"/>.</param>
    /// <exception cref="AmazonClientException">There is no region, or no endpoint for what is asked.</exception>
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        var useFips = parameters[nameof(ElastiCacheEndpointParameters.UseFIPS)] is true;
        var useDualStack = parameters[nameof(ElastiCacheEndpointParameters.UseDualStack)] is true;
        if (parameters[nameof(ElastiCacheEndpointParameters.Endpoint)] is string url)
        {
            return useFips || useDualStack
                ? throw new AmazonClientException("FIPS and dual-stack endpoints cannot be asked for together with a URL of your own.")
                : new Endpoint(url);
        }

        if (parameters[nameof(ElastiCacheEndpointParameters.Region)] is not string region)
        {
            throw new AmazonClientException("No region is given: set a region or a service URL.");
        }

        var partition = Fn.Partition(region);
        if ((useFips && !partition.supportsFIPS) || (useDualStack && !partition.supportsDualStack))
        {
            throw new AmazonClientException($"The partition {partition.name} has no such FIPS or dual-stack endpoint.");
        }

        // In GovCloud the ordinary endpoint is the FIPS one.
        var service = useFips && (useDualStack || partition.name != "aws-us-gov") ? "elasticache-fips" : "elasticache";
        return new Endpoint($"https://{service}.{region}.{(useDualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix)}");
    }
}
