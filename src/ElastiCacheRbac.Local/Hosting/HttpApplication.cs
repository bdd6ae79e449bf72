using System.Buffers;
using System.Globalization;
using System.Net;
using ElastiCacheRbac.Local.Wire;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Primitives;

namespace ElastiCacheRbac.Local.Hosting;

/// <summary>Brings HTTP requests to the control plane, within limits of size and time.</summary>
internal sealed class HttpApplication(Dispatcher dispatcher, LocalServerOptions options) : IHttpApplication<IFeatureCollection>
{
    public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

    public void DisposeContext(IFeatureCollection context, Exception exception)
    {
    }

    public async Task ProcessRequestAsync(IFeatureCollection context)
    {
        IHttpRequestFeature request = context.Get<IHttpRequestFeature>();
        IHttpRequestLifetimeFeature lifetime = context.Get<IHttpRequestLifetimeFeature>();
        WireResponse answer;
        bool isWhole = true;
        try
        {
            CheckOrigin(request);
            answer = await dispatcher.RespondAsync(await ReadAsync(request).ConfigureAwait(false), lifetime.RequestAborted).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (lifetime.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be answered.
            return;
        }
        catch (ServiceFault fault)
        {
            isWhole = false;
            answer = AnswerWriter.Error(fault, Guid.NewGuid().ToString());
        }

        IHttpResponseFeature response = context.Get<IHttpResponseFeature>();
        response.StatusCode = answer.Status;
        response.Headers["Content-Type"] = WireResponse.ContentType;
        response.Headers["Content-Length"] = answer.Body.Length.ToString(CultureInfo.InvariantCulture);
        response.Headers[WireResponse.RequestIdHeader] = answer.RequestId;
        if (!isWhole)
        {
            // What is left of the request is not waited for.
            response.Headers["Connection"] = "close";
        }

        if (request.Method != "HEAD")
        {
            await WriteAsync(response.Body, answer.Body).ConfigureAwait(false);
        }
    }

    // A web page can make a browser on this machine send requests here: under a DNS name of its own, with an Origin, or as if for an image,
    // which browsers mark by Sec-Fetch-Site alone.
    private void CheckOrigin(IHttpRequestFeature request)
    {
        string host = request.Headers["Host"].ToString();
        if (!IsAllowed(host))
        {
            throw RequestFaults.HostNotAllowed(host);
        }

        if (request.Headers.ContainsKey("Origin") || request.Headers.ContainsKey("Sec-Fetch-Site"))
        {
            throw RequestFaults.OriginNotAllowed();
        }
    }

    private bool IsAllowed(string host)
    {
        string name = host.Length > 0 && host[0] == '[' ? host.Substring(0, host.IndexOf(']') + 1) : host.Split(':')[0];
        return string.Equals(name, "localhost", StringComparison.OrdinalIgnoreCase)
            || IPAddress.TryParse(name, out _)
            || options.HostNames.Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    // The path is read from the target, which a client that takes the server for a proxy gives as a whole URL.
    private async Task<WireRequest> ReadAsync(IHttpRequestFeature request) => new(
        request.Method,
        request.Path,
        request.QueryString.Length > 0 ? request.QueryString.Substring(1) : "",
        name => request.Headers.TryGetValue(name, out StringValues value) ? value.ToString() : null,
        await ReadBodyAsync(request).ConfigureAwait(false));

    private async Task<byte[]> ReadBodyAsync(IHttpRequestFeature request)
    {
        if (request.Headers.ContentLength > options.MaximumRequestBytes)
        {
            throw RequestFaults.TooLarge(options.MaximumRequestBytes);
        }

        using var body = new MemoryStream();
        using var time = new CancellationTokenSource(options.RequestTimeout);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            int read;
            while ((read = await ReadAsync(request.Body, buffer, time.Token).ConfigureAwait(false)) > 0)
            {
                if (body.Length + read > options.MaximumRequestBytes)
                {
                    throw RequestFaults.TooLarge(options.MaximumRequestBytes);
                }

                body.Write(buffer, 0, read);
            }
        }
        catch (OperationCanceledException)
        {
            throw RequestFaults.TooSlow();
        }
        catch (BadHttpRequestException)
        {
            throw RequestFaults.Unreadable();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return body.ToArray();
    }

#if NET
    private static ValueTask<int> ReadAsync(Stream stream, byte[] buffer, CancellationToken cancellationToken) => stream.ReadAsync(buffer, cancellationToken);

    private static ValueTask WriteAsync(Stream stream, byte[] content) => stream.WriteAsync(content);
#else
    private static Task<int> ReadAsync(Stream stream, byte[] buffer, CancellationToken cancellationToken) =>
        stream.ReadAsync(buffer, 0, buffer.Length, cancellationToken);

    private static Task WriteAsync(Stream stream, byte[] content) => stream.WriteAsync(content, 0, content.Length);
#endif
}
