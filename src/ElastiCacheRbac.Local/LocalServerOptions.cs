using System.Net;

namespace ElastiCacheRbac.Local;

/// <summary>Where and how a <see cref="LocalServer"/> listens.</summary>
public sealed record LocalServerOptions
{
    /// <summary>The port; 0, the default, for one that is free.</summary>
    public int Port { get; init; }

    /// <summary>The address; that of this machine to itself unless <see cref="AllowRemoteClients"/> says otherwise.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Whether an <see cref="Address"/> may be given that other machines reach. Anybody there can then do anything.</summary>
    public bool AllowRemoteClients { get; init; }

    /// <summary>
    /// Names that a request's Host header may have besides <c>localhost</c> and IP addresses. Any other is refused, so that a web page cannot reach the
    /// server through a DNS name of its own.
    /// </summary>
    public IReadOnlyList<string> HostNames { get; init; } = [];

    /// <summary>The most bytes of a request's body.</summary>
    public int MaximumRequestBytes { get; init; } = 1024 * 1024;

    /// <summary>How long a client may take to send a request's headers, and again for its body.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long requests that are being answered may go on when the server is stopped.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(2);
}
