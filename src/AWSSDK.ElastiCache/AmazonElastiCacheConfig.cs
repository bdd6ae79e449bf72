using Amazon.ElastiCache.Internal;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util.Internal;

namespace Amazon.ElastiCache;

/// <summary>How a client reaches ElastiCache: region or URL, timeouts, retries, proxy, HTTP client.</summary>
public class AmazonElastiCacheConfig : ClientConfig
{
    private static readonly AmazonElastiCacheEndpointResolver _endpointResolver = new();

    private static readonly string _userAgent = InternalSDKUtils.BuildUserAgentString(
        ServiceModel.ServiceId, typeof(AmazonElastiCacheConfig).Assembly.GetName().Version!.ToString(3));

    /// <summary>Creates a configuration with the defaults of the SDK.</summary>
    public AmazonElastiCacheConfig()
        : base(new DefaultConfigurationProvider(AmazonElastiCacheDefaultConfiguration.GetAllConfigurations()))
    {
        base.ServiceId = ServiceModel.ServiceId;
        AuthenticationServiceName = ServiceModel.EndpointPrefix;
        EndpointProvider = new AmazonElastiCacheEndpointProvider();
    }

    /// <summary>The service's identifier in the SDK: <c>ElastiCache</c>.</summary>
    public static new string ServiceId => ServiceModel.ServiceId;

    /// <summary>The service's name in host names and signatures: <c>elasticache</c>.</summary>
    public override string RegionEndpointServiceName => ServiceModel.EndpointPrefix;

    /// <summary>The version of the API: <c>2015-02-02</c>.</summary>
    public override string ServiceVersion => ServiceModel.ApiVersion;

    /// <summary>The user agent's part that tells this client and its version.</summary>
    public override string UserAgent => _userAgent;

    /// <summary>The endpoint that a request would be sent to.</summary>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters)
    {
        var request = new DefaultRequest(parameters.Request, ServiceId) { AlternateEndpoint = parameters.AlternateEndpoint };
        var context = new RequestContext(enableMetric: false)
        {
            ClientConfig = this,
            OriginalRequest = parameters.Request,
            Request = request,
        };
        return _endpointResolver.GetEndpoint(new Amazon.Runtime.Internal.ExecutionContext(context, responseContext: null));
    }
}
