using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.ElastiCache.Wire;

/// <summary>Makes the HTTP request of any operation: a POST whose form body is what the request says of itself.</summary>
internal sealed class QueryRequestMarshaller : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public static QueryRequestMarshaller Instance { get; } = new();

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = (AmazonElastiCacheRequest)input;
        var http = new DefaultRequest(request, "Amazon.ElastiCache");
        var query = new QueryWriter(http.ParameterCollection);
        query.Write("Action", request.Action);
        query.Write("Version", ServiceModel.ApiVersion);
        request.WriteMembers(query);
        return http;
    }
}
