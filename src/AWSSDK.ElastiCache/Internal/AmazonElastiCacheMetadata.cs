using Amazon.Runtime.Internal;

namespace Amazon.ElastiCache.Internal;

/// <summary>What the SDK's pipeline wants to know of the service.</summary>
internal sealed class AmazonElastiCacheMetadata : IServiceMetadata
{
    public string ServiceId => ServiceModel.ServiceId;

    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();
}
