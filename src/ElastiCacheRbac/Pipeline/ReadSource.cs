using ElastiCacheRbac.Services;

namespace ElastiCacheRbac.Pipeline;

/// <summary>One of the places that a cmdlet reads from.</summary>
/// <param name="profileName">The credential profile; null for the session's own.</param>
/// <param name="connection">The connection to read by.</param>
internal sealed class ReadSource(string? profileName, ElastiCacheConnection connection)
{
    /// <summary>The connection to read by.</summary>
    public ElastiCacheConnection Connection { get; } = connection;

    /// <summary>The place as errors tell it.</summary>
    public override string ToString() => profileName is null ? Connection.Region : $"{profileName}, {Connection.Region}";
}
