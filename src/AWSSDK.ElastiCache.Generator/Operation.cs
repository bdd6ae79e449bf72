namespace AWSSDK.ElastiCache.Generator;

/// <summary>An operation that the client has.</summary>
/// <param name="Name">Its name, such as <c>DescribeUsers</c>.</param>
/// <param name="Input">The structure that it takes.</param>
/// <param name="Output">The structure that it answers with, if it does.</param>
/// <param name="Errors">The errors that it can answer with.</param>
/// <param name="Pages">How its answer comes in pages, if it does.</param>
/// <param name="IsRequestOptional">Whether the official client has an overload without a request.</param>
internal sealed record Operation(
    string Name, Shape Input, Shape? Output, IReadOnlyList<Shape> Errors, Pages? Pages, bool IsRequestOptional)
{
    public string Request => Name + "Request";

    public string Response => Name + "Response";
}
