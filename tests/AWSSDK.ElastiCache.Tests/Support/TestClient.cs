using Amazon;
using Amazon.ElastiCache;
using Amazon.Runtime;

namespace AWSSDK.ElastiCache.Tests.Support;

/// <summary>Makes clients whose network is a <see cref="RecordingHandler"/>.</summary>
internal static class TestClient
{
    public static AmazonElastiCacheClient Create(HttpMessageHandler handler, Action<AmazonElastiCacheConfig>? configure = null)
    {
        var config = new AmazonElastiCacheConfig
        {
            RegionEndpoint = RegionEndpoint.EUWest1,
            HttpClientFactory = Over(handler),
            MaxErrorRetry = 0,
        };
        configure?.Invoke(config);
        return new AmazonElastiCacheClient("AKIDEXAMPLE", "secret", config);
    }

    public static HttpClientFactory Over(HttpMessageHandler handler) => new HandlerFactory(handler);

    private sealed class HandlerFactory(HttpMessageHandler handler) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(handler, disposeHandler: false);
    }
}
