using Amazon.Runtime;
using ElastiCacheRbac.Services.Calls;

namespace ElastiCacheRbac.Services.Connecting;

/// <summary>Makes the SDK's HTTP clients: over the network, or to a control plane in this process.</summary>
/// <param name="inProcess">The control plane in this process; null for the network. Not disposed.</param>
/// <param name="clock">The clock of time limits.</param>
internal sealed class HttpClients(HttpMessageHandler? inProcess, TimeProvider clock) : HttpClientFactory
{
    /// <summary>The time limit of one exchange; the SDK may make several.</summary>
    public static readonly TimeSpan ExchangeLimit = TimeSpan.FromSeconds(30);

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) =>
        new(new ExchangeHandler(inProcess ?? Network(clientConfig), ExchangeLimit, clock), disposeHandler: inProcess is null)
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };

#if NET
    private static SocketsHttpHandler Network(IClientConfig config)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
#else
    private static HttpClientHandler Network(IClientConfig config)
    {
        var handler = new HttpClientHandler { AllowAutoRedirect = false };
#endif
        if (config.GetWebProxy() is { } proxy)
        {
            handler.Proxy = proxy;
        }

        return handler;
    }
}
