using Microsoft.AspNetCore.Hosting;

namespace ElastiCacheRbac.Local.Hosting;

/// <summary>The life of an application host where there is none: Kestrel's transport asks for one, to stop a host when it fails.</summary>
internal sealed class NoLifetime : IApplicationLifetime
{
    public CancellationToken ApplicationStarted => CancellationToken.None;

    public CancellationToken ApplicationStopping => CancellationToken.None;

    public CancellationToken ApplicationStopped => CancellationToken.None;

    public void StopApplication()
    {
    }
}
