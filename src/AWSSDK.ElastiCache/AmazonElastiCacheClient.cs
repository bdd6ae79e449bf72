using Amazon.ElastiCache.Internal;
using Amazon.ElastiCache.Model;
using Amazon.ElastiCache.Pagination;
using Amazon.ElastiCache.Wire;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Amazon.ElastiCache;

/// <summary>
/// A client of Amazon ElastiCache. It may be shared by threads; make one and keep it. Credentials that are not given come
/// from the SDK's chain: environment, profile, web identity, container, instance.
/// </summary>
public partial class AmazonElastiCacheClient : AmazonServiceClient, IAmazonElastiCache
{
    private static readonly AmazonElastiCacheMetadata _metadata = new();

    /// <summary>Creates a client with credentials and region of the SDK's chain.</summary>
    public AmazonElastiCacheClient()
        : this(new AmazonElastiCacheConfig())
    {
    }

    /// <summary>Creates a client of a region with credentials of the SDK's chain.</summary>
    public AmazonElastiCacheClient(RegionEndpoint region)
        : this(new AmazonElastiCacheConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Creates a client of a configuration with credentials of the SDK's chain.</summary>
    public AmazonElastiCacheClient(AmazonElastiCacheConfig config)
        : base(config)
    {
    }

    /// <summary>Creates a client with credentials and the chain's region.</summary>
    public AmazonElastiCacheClient(AWSCredentials credentials)
        : this(credentials, new AmazonElastiCacheConfig())
    {
    }

    /// <summary>Creates a client with credentials and region.</summary>
    public AmazonElastiCacheClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonElastiCacheConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Creates a client with credentials and configuration.</summary>
    public AmazonElastiCacheClient(AWSCredentials credentials, AmazonElastiCacheConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <summary>Creates a client with an access key and the chain's region.</summary>
    public AmazonElastiCacheClient(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonElastiCacheConfig())
    {
    }

    /// <summary>Creates a client with an access key and a region.</summary>
    public AmazonElastiCacheClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonElastiCacheConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Creates a client with an access key and a configuration.</summary>
    public AmazonElastiCacheClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonElastiCacheConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig)
    {
    }

    /// <summary>Creates a client with a temporary access key and the chain's region.</summary>
    public AmazonElastiCacheClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonElastiCacheConfig())
    {
    }

    /// <summary>Creates a client with a temporary access key and a region.</summary>
    public AmazonElastiCacheClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonElastiCacheConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Creates a client with a temporary access key and a configuration.</summary>
    public AmazonElastiCacheClient(
        string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonElastiCacheConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig)
    {
    }

    /// <inheritdoc/>
    public IElastiCachePaginatorFactory Paginators => field ??= new ElastiCachePaginatorFactory(this);

    /// <inheritdoc/>
    protected override IServiceMetadata ServiceMetadata => _metadata;

    /// <inheritdoc/>
    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new AmazonElastiCacheEndpointResolver());
        pipeline.AddHandlerAfter<Marshaller>(new AmazonElastiCacheAuthSchemeHandler());
    }

    private Task<TResponse> CallAsync<TResponse>(
        AmazonElastiCacheRequest request, Func<TResponse> createResponse, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, new()
    {
        var options = new InvokeOptions
        {
            RequestMarshaller = QueryRequestMarshaller.Instance,
            ResponseUnmarshaller = new QueryResponseUnmarshaller(createResponse),
        };
        return InvokeAsync<TResponse>(request ?? throw new ArgumentNullException(nameof(request)), options, cancellationToken);
    }
}
