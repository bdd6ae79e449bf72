namespace ElastiCacheRbac.Local.Wire;

/// <summary>A refusal that is answered with the service's error document.</summary>
/// <param name="code">The service's error code, such as <c>UserNotFound</c>.</param>
/// <param name="message">The service's words.</param>
/// <param name="status">The HTTP status; null for what the API model says of the code, or 400.</param>
internal sealed class ServiceFault(string code, string message, int? status = null) : Exception(message)
{
    /// <summary>The service's error code.</summary>
    public string Code { get; } = code;

    /// <summary>The HTTP status of the answer.</summary>
    public int Status { get; } = status ?? (ApiModel.ElastiCache.ErrorStatuses.TryGetValue(code, out int known) ? known : 400);
}
