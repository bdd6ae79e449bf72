using System.Globalization;
using System.Net;
using System.Net.Sockets;
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
    private readonly TimeSpan _stopTimeout;

    private LocalServer(KestrelServer server, TimeSpan stopTimeout)
    {
        _server = server;
        _stopTimeout = stopTimeout;
        Endpoint = new Uri(server.Features.Get<IServerAddressesFeature>().Addresses.Single());
    }

    /// <summary>Where the server listens, such as <c>http://127.0.0.1:4510/</c>.</summary>
    public Uri Endpoint { get; }

    /// <summary>Starts to listen.</summary>
    /// <param name="controlPlane">Who answers.</param>
    /// <param name="options">Where and how; null for a free port of the loopback address.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="LocalControlPlaneException">
    /// The port is taken (<c>LocalPortInUse</c>), the system refuses port or address (<c>LocalPortRefused</c>), or other machines could reach the
    /// address (<c>LocalAddressNotLoopback</c>).
    /// </exception>
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
        catch (Exception e) when (e is IOException or SocketException)
        {
            server.Dispose();
            string port = options.Port.ToString(CultureInfo.InvariantCulture);
            throw e is SocketException
                ? new LocalControlPlaneException("LocalPortRefused", $"The system refuses to listen on port {port} of {options.Address}: {e.Message}. Choose another one.", port, e)
                : new LocalControlPlaneException("LocalPortInUse", $"The port {port} of {options.Address} is in use. Choose another one, or 0 for one that is free.", port, e);
        }
        catch
        {
            server.Dispose();
            throw;
        }

        return new LocalServer(server, options.StopTimeout);
    }

    /// <summary>Stops to listen. Requests that are being answered are let finish in the time that the options give them, and then cut off.</summary>
    public async ValueTask DisposeAsync()
    {
        using (var time = new CancellationTokenSource(_stopTimeout))
        {
            await _server.StopAsync(time.Token).ConfigureAwait(false);
        }

        _server.Dispose();
    }
}
