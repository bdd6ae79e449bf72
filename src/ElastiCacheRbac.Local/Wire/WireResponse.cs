namespace ElastiCacheRbac.Local.Wire;

/// <summary>An HTTP answer: an XML document.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="RequestId">The identifier of the request, which is in the document too.</param>
/// <param name="Body">The document.</param>
internal sealed record WireResponse(int Status, string RequestId, byte[] Body)
{
    public const string ContentType = "text/xml";

    /// <summary>The header that carries the request's identifier.</summary>
    public const string RequestIdHeader = "x-amzn-RequestId";
}
