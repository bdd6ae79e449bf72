namespace AWSSDK.ElastiCache.Tests.Support;

/// <summary>A request as it was sent.</summary>
internal sealed record SentRequest(HttpRequestMessage Message, string Body);
