using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Web;
using ElastiCacheRbac.Services.Tests.Support;

namespace ElastiCacheRbac.Services.Tests.Faults;

/// <summary>A network on which a fault befalls an operation: its first call, or every one.</summary>
internal sealed class FaultyNetwork(HttpMessageHandler inner, SkippingClock clock, string operation, Fault fault, bool always = false) : DelegatingHandler(inner)
{
    /// <summary>Whether nothing befalls any call (any more).</summary>
    public bool IsOver { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = await request.Content!.ReadAsStringAsync(cancellationToken);
        if (IsOver || HttpUtility.ParseQueryString(body)["Action"] != operation)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        IsOver = !always;
        switch (fault)
        {
            case Fault.Silence:
                return await HangAsync(cancellationToken);
            case Fault.ResetBefore:
                throw Reset();
            case Fault.InternalFailure:
                return Xml.Error("InternalFailure", "Something went wrong.", HttpStatusCode.InternalServerError);
            case Fault.Unavailable:
                return Xml.Answer(HttpStatusCode.ServiceUnavailable, "<html><body>Service Unavailable</body></html>");
            case Fault.Throttling:
                return Xml.Error("Throttling", "Rate exceeded", HttpStatusCode.BadRequest);
        }

        using HttpResponseMessage done = await base.SendAsync(request, cancellationToken);
        string text = await done.Content.ReadAsStringAsync(cancellationToken);
        string half = text[..(text.Length / 2)];
        return fault switch
        {
            Fault.LostAnswer => await HangAsync(cancellationToken),
            Fault.InternalFailureAfter => Xml.Error("InternalFailure", "Something went wrong.", HttpStatusCode.InternalServerError),
            Fault.MalformedXml => Xml.Answer(done.StatusCode, half),
            Fault.ResetInBody => Broken(done.StatusCode, half, _ => throw Reset()),
            _ => Broken(done.StatusCode, half, HangAsync),
        };
    }

    private static HttpResponseMessage Broken(HttpStatusCode status, string half, Func<CancellationToken, Task> then) =>
        new(status) { Content = new StreamContent(new BreakingStream(Encoding.UTF8.GetBytes(half), then)) };

    private static HttpRequestException Reset() => new("The connection broke.", new IOException("reset", new SocketException((int)SocketError.ConnectionReset)));

    private async Task<HttpResponseMessage> HangAsync(CancellationToken cancellationToken)
    {
        clock.EndExchanges();
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        throw new InvalidOperationException("Nothing else ends an endless wait.");
    }

    /// <summary>A body that comes half, and then something happens.</summary>
    private sealed class BreakingStream(byte[] half, Func<CancellationToken, Task> then) : MemoryStream(half)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await base.ReadAsync(buffer, cancellationToken);
            if (read == 0)
            {
                await then(cancellationToken);
            }

            return read;
        }

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            await base.CopyToAsync(destination, bufferSize, cancellationToken);
            await then(cancellationToken);
        }
    }
}
