namespace ElastiCacheRbac.Local.Wire;

/// <summary>An operation of the API model.</summary>
/// <param name="Name">The operation's name, which is the request's <c>Action</c>.</param>
/// <param name="Input">The request's structure.</param>
/// <param name="Output">The answer's structure; null where the answer has nothing to tell.</param>
/// <param name="ResultName">The element around the answer's members.</param>
/// <param name="Errors">The codes of the errors that it may answer.</param>
internal sealed record OperationShape(string Name, Shape Input, Shape? Output, string? ResultName, IReadOnlyList<string> Errors);
