using ElastiCacheRbac.Diagnostics;
using ElastiCacheRbac.Local.Hosting;
using ElastiCacheRbac.Local.Rehearsal;
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
    private readonly RequestLog _log;

    /// <summary>Makes a control plane with nothing in it but what every account has, or with what its file holds.</summary>
    /// <param name="options">How it behaves; null for the defaults.</param>
    /// <exception cref="LocalControlPlaneException">
    /// The file is in use (<c>LocalPathInUse</c>), damaged (<c>LocalPathDamaged</c>), not a state file (<c>LocalPathForeign</c>) or cannot
    /// be written (<c>LocalPathUnwritable</c>); the seed file is wrong (<c>LocalSeedInvalid</c>), or a fault is (<c>LocalFaultInvalid</c>).
    /// </exception>
    public LocalControlPlane(LocalControlPlaneOptions? options = null)
    {
        options ??= new LocalControlPlaneOptions();
        _log = new RequestLog(options.RequestsKept);
        var faults = new FaultRules(options.Faults);
        SeedFile? seed = options.SeedPath is null ? null : SeedFile.Read(options.SeedPath);
        _regions = new Regions(options);
        Dispatcher = new Dispatcher(options, _regions, faults, _log);
        try
        {
            if (seed is not null)
            {
                _regions.Of(options.Region ?? options.SeedRegion).RunAsync(writes: true, account =>
                {
                    seed.Apply(account);
                    return null;
                }).GetAwaiter().GetResult();
            }
        }
        catch
        {
            _regions.Dispose();
            throw;
        }
    }

    /// <summary>The newest requests, the oldest first; no secret is in them.</summary>
    public IReadOnlyList<LocalRequest> Requests => _log.ToList();

    internal Dispatcher Dispatcher { get; }

    /// <summary>A handler that brings the requests of an HTTP client here, whatever host they name, without a socket.</summary>
    /// <returns>A handler of the caller's own to dispose of; any number may be made.</returns>
    public HttpMessageHandler CreateHandler() => new InProcessHandler(Dispatcher);

    /// <summary>Closes the state file. Changes that are asked for later are answered with an error; without a file there is nothing to close.</summary>
    public void Dispose() => _regions.Dispose();
}
