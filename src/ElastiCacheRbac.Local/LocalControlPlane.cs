using ElastiCacheRbac.Local.Hosting;
using ElastiCacheRbac.Local.State;
using ElastiCacheRbac.Local.Wire;

namespace ElastiCacheRbac.Local;

/// <summary>An ElastiCache control plane for users, user groups and the caches they guard, in this process.</summary>
/// <remarks>
/// It speaks the service's own protocol and keeps its rules, so that what it takes the service takes, and what it refuses the service
/// refuses, in the service's words. It makes no caches that a client of Redis or Valkey could connect to.
/// </remarks>
public sealed class LocalControlPlane : IDisposable
{
    private readonly Regions _regions;

    /// <summary>Makes a control plane with nothing in it but what every account has, or with what its file holds.</summary>
    /// <param name="options">How it behaves; null for the defaults.</param>
    /// <exception cref="LocalControlPlaneException">
    /// The file is in use (<c>LocalPathInUse</c>), damaged (<c>LocalPathDamaged</c>), not a state file (<c>LocalPathForeign</c>) or cannot
    /// be written (<c>LocalPathUnwritable</c>).
    /// </exception>
    public LocalControlPlane(LocalControlPlaneOptions? options = null)
    {
        options ??= new LocalControlPlaneOptions();
        _regions = new Regions(options);
        Dispatcher = new Dispatcher(options, _regions);
    }

    internal Dispatcher Dispatcher { get; }

    /// <summary>A handler that brings the requests of an HTTP client here, whatever host they name, without a socket.</summary>
    /// <returns>A handler of the caller's own to dispose of; any number may be made.</returns>
    public HttpMessageHandler CreateHandler() => new InProcessHandler(Dispatcher);

    /// <summary>Closes the state file. Requests that come later are answered with an error.</summary>
    public void Dispose() => _regions.Dispose();
}
