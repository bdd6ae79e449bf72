using Amazon.ElastiCache.Wire;
using Amazon.Runtime;

namespace Amazon.ElastiCache;

/// <summary>The base of every request to ElastiCache.</summary>
public abstract class AmazonElastiCacheRequest : AmazonWebServiceRequest
{
    /// <summary>The operation's name.</summary>
    internal abstract string Action { get; }

    /// <summary>Writes the members that are set.</summary>
    internal abstract void WriteMembers(QueryWriter query);
}
