using System.Globalization;
using System.Net;
using ElastiCacheRbac.Local.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ElastiCacheRbac.Local;

/// <summary>An HTTP endpoint of a <see cref="LocalControlPlane"/>, for any AWS client.</summary>
/// <remarks>
/// Kestrel's serviced .NET Standard packages, started without a host: the ASP.NET Core shared framework is not loaded in PowerShell. The other
/// candidate, HttpListener, cannot choose a free port, has no time limits for slow clients outside Windows, needs rights on Windows for any address
/// but localhost, and answered 4,500 to 6,800 requests a second where Kestrel answered 15,000 to 25,000 (32 kept connections, same machine, same
/// client). The price is 1.3 MB in the module's folder.
/// </remarks>
public sealed class LocalServer : IAsyncDisposable
{
    private readonly KestrelServer _server;

    private LocalServer(KestrelServer server, Uri endpoint)
    {
        _server = server;
        Endpoint = endpoint;
    }

    /// <summary>Where the server listens, such as <c>http://127.0.0.1:4510/</c>.</summary>
    public Uri Endpoint { get; }

    /// <summary>Starts to listen.</summary>
    /// <param name="controlPlane">Who answers.</param>
    /// <param name="options">Where and how; null for a free port of the loopback address.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="LocalControlPlaneException">The port is taken, or the address is not one to listen on.</exception>
    public static async Task<LocalServer> StartAsync(LocalControlPlane controlPlane, LocalServerOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(controlPlane);
        options ??= new LocalServerOptions();
        if (!IPAddress.IsLoopback(options.Address) && !options.AllowRemoteClients)
        {
            throw new LocalControlPlaneException(
                "LocalAddressNotLoopback",
                $"{options.Address} can be reached from other machines. Allow remote clients explicitly if that is wanted.",
                options.Address.ToString());
        }

        var kestrelOptions = new KestrelServerOptions { AddServerHeader = false };

        // Kestrel's own limits of a body do not answer with a document.
        kestrelOptions.Limits.MaxRequestBodySize = null;
        kestrelOptions.Limits.MinRequestBodyDataRate = null;
        kestrelOptions.Limits.RequestHeadersTimeout = options.RequestTimeout;
        kestrelOptions.Listen(options.Address, options.Port);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), new NoLifetime(), NullLoggerFactory.Instance);
        var server = new KestrelServer(Options.Create(kestrelOptions), transport, NullLoggerFactory.Instance);
        try
        {
            await server.StartAsync(new HttpApplication(controlPlane.Dispatcher, options), cancellationToken).ConfigureAwait(false);
        }
        catch (IOException e)
        {
            server.Dispose();
            string port = options.Port.ToString(CultureInfo.InvariantCulture);
            throw new LocalControlPlaneException("LocalPortInUse", $"The port {port} of {options.Address} is in use. Choose another one, or 0 for one that is free.", port, e);
        }
        catch
        {
            server.Dispose();
            throw;
        }

        return new LocalServer(server, new Uri(server.Features.Get<IServerAddressesFeature>().Addresses.Single()));
    }

    /// <summary>Stops to listen; requests that are being answered are let finish.</summary>
    /// <param name="cancellationToken">Ends their time.</param>
    public Task StopAsync(CancellationToken cancellationToken = default) => _server.StopAsync(cancellationToken);

    /// <summary>Stops to listen.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        _server.Dispose();
    }
}
