using ElastiCacheRbac.Local;

namespace ElastiCacheRbac.LocalServers;

/// <summary>A local server that this session started.</summary>
public sealed class LocalServerInfo
{
    internal LocalServerInfo(LocalServer server, LocalControlPlane controlPlane)
    {
        Server = server;
        ControlPlane = controlPlane;
        EndpointUrl = server.Endpoint;
    }

    /// <summary>Where it listens: the value for -EndpointUrl, --endpoint-url or AWS_ENDPOINT_URL.</summary>
    public Uri EndpointUrl { get; }

    /// <summary>The port it listens on.</summary>
    public int Port => EndpointUrl.Port;

    internal LocalServer Server { get; }

    internal LocalControlPlane ControlPlane { get; }

    /// <summary>Stops to listen and closes the state file.</summary>
    internal void Stop()
    {
        Server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        ControlPlane.Dispose();
    }

    /// <summary>Where it listens.</summary>
    public override string ToString() => EndpointUrl.ToString();
}
