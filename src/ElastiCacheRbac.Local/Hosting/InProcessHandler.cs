using System.Net;
using System.Net.Http.Headers;
using ElastiCacheRbac.Local.Wire;

namespace ElastiCacheRbac.Local.Hosting;

/// <summary>Brings a client's requests to the control plane without a socket.</summary>
internal sealed class InProcessHandler(Dispatcher dispatcher) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        byte[] body = request.Content is null ? [] : await BodyAsync(request.Content, cancellationToken).ConfigureAwait(false);
        WireResponse answer = await dispatcher.RespondAsync(new WireRequest(
            request.Method.Method,
            request.RequestUri!.AbsolutePath,
            request.RequestUri.Query.Length > 0 ? request.RequestUri.Query.Substring(1) : "",
            name => Header(request, name),
            body), cancellationToken).ConfigureAwait(false);
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(answer.Body),
        };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue(WireResponse.ContentType);
        response.Headers.Add(WireResponse.RequestIdHeader, answer.RequestId);
        return response;
    }

#if NET
    private static Task<byte[]> BodyAsync(HttpContent content, CancellationToken cancellationToken) => content.ReadAsByteArrayAsync(cancellationToken);
#else
    private static Task<byte[]> BodyAsync(HttpContent content, CancellationToken _) => content.ReadAsByteArrayAsync();
#endif

    private static string? Header(HttpRequestMessage request, string name) =>
        request.Headers.TryGetValues(name, out IEnumerable<string>? values) || request.Content?.Headers.TryGetValues(name, out values) == true
            ? string.Join(",", values)
            : string.Equals(name, "Host", StringComparison.OrdinalIgnoreCase) ? request.RequestUri!.Authority : null;
}
