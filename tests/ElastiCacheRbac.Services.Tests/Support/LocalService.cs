using System.Web;
using ElastiCacheRbac.Diagnostics;
using ElastiCacheRbac.Local;

namespace ElastiCacheRbac.Services.Tests.Support;

/// <summary>A connection to a local control plane on whose clock changes take two minutes, and the calls that were made to it.</summary>
internal sealed class LocalService : IDisposable
{
    private readonly List<string> _operations = [];
    private readonly HttpMessageHandler _handler;

    /// <param name="wrap">Puts something between the connection and the control plane.</param>
    public LocalService(Func<HttpMessageHandler, SkippingClock, HttpMessageHandler>? wrap = null)
    {
        var plane = new LocalControlPlane(new LocalControlPlaneOptions { Clock = Clock, Delay = TimeSpan.FromMinutes(2) });
        var counting = new Counting(plane.CreateHandler(), _operations);
        _handler = wrap?.Invoke(counting, Clock) ?? counting;
        Connection = Test.Connect(_handler, Clock, Records.Add);
    }

    public SkippingClock Clock { get; } = new();

    public ElastiCacheConnection Connection { get; }

    /// <summary>The calls as the observer was told of them.</summary>
    public List<CallRecord> Records { get; } = [];

    /// <summary>The operations that reached the control plane, describes left out, in order.</summary>
    public IEnumerable<string> Changes => _operations.Where(o => !o.StartsWith("Describe", StringComparison.Ordinal));

    /// <summary>The operations that reached the control plane, in order.</summary>
    public IEnumerable<string> Operations => _operations;

    public void Dispose()
    {
        Connection.Dispose();
        _handler.Dispose();
    }

    private sealed class Counting(HttpMessageHandler inner, List<string> operations) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string body = await request.Content!.ReadAsStringAsync(cancellationToken);
            lock (operations)
            {
                operations.Add(HttpUtility.ParseQueryString(body)["Action"]!);
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }
}
