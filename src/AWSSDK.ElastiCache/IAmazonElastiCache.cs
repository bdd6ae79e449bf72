using Amazon.ElastiCache.Model;
using Amazon.Runtime;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Amazon.ElastiCache;

/// <summary>The operations of Amazon ElastiCache, API version 2015-02-02.</summary>
public partial interface IAmazonElastiCache : IAmazonService, IDisposable
{
    /// <summary>The operations that answer page by page, as streams.</summary>
    IElastiCachePaginatorFactory Paginators { get; }

    /// <summary>The endpoint that a request would be sent to.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

#if NET
    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonElastiCacheConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        clientConfig is not AmazonElastiCacheConfig config
            ? throw new AmazonClientException($"The configuration of an ElastiCache client is a {nameof(AmazonElastiCacheConfig)}.")
            : awsCredentials is null ? new AmazonElastiCacheClient(config) : new AmazonElastiCacheClient(awsCredentials, config);
#endif
}
