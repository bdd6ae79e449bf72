namespace ElastiCacheRbac.Diagnostics;

/// <summary>One request to the service and its answer, as they went over the wire, without secrets and without headers.</summary>
/// <param name="Endpoint">Where it was sent.</param>
/// <param name="Request">The request's parameters, one in a line; secrets are replaced by asterisks.</param>
/// <param name="Status">The HTTP status of the answer.</param>
/// <param name="Answer">The answer's document.</param>
public sealed record WireExchange(Uri Endpoint, string Request, int Status, string Answer)
{
    /// <summary>The exchange, request first.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"POST {Endpoint}{Environment.NewLine}{Request}{Environment.NewLine}HTTP {Status}{Environment.NewLine}{Answer}");
}
