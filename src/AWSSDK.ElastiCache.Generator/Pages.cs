namespace AWSSDK.ElastiCache.Generator;

/// <summary>Which members of an operation carry its pages.</summary>
/// <param name="InputMarker">The request's member for the page to answer with.</param>
/// <param name="OutputMarker">The answer's member that names the next page.</param>
/// <param name="Records">The answer's list.</param>
internal sealed record Pages(string InputMarker, string OutputMarker, Member Records);
