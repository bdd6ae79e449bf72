using System.Net;

namespace AWSSDK.ElastiCache.Tests.Support;

/// <summary>What the service answers.</summary>
internal sealed record Answer(HttpStatusCode Status, string Text);
