using System.Net;

namespace ElastiCacheRbac.Services.Calls;

/// <summary>
/// One exchange with the service, body included, within a time limit. The SDK reads bodies without one: a body that drips or
/// stalls would hold a call for ever.
/// </summary>
/// <param name="inner">Does the exchange.</param>
/// <param name="limit">The time limit of an exchange.</param>
/// <param name="clock">The clock of the limit.</param>
internal sealed class ExchangeHandler(HttpMessageHandler inner, TimeSpan limit, TimeProvider clock) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        CallAttempts.Current?.Begin();
        using CancellationTokenSource timer = clock.CreateCancellationTokenSource(limit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, either.Token).ConfigureAwait(false);
            await BufferAsync(response, either.Token).ConfigureAwait(false);
            await WireTrace.TellAsync(request, response).ConfigureAwait(false);
        }
        catch (Exception) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            response?.Dispose();
            throw new TimeoutException(FormattableString.Invariant($"No complete answer within {limit.TotalSeconds:0} seconds."));
        }
        catch
        {
            response?.Dispose();
            throw;
        }

        if (response.StatusCode is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError)
        {
            CallAttempts.Current?.Refused();
        }

        return response;
    }

    private static async Task BufferAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
#if NET
        await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
#else
        using (cancellationToken.Register(response.Dispose))
        {
            await response.Content.LoadIntoBufferAsync().ConfigureAwait(false);
        }
#endif
    }
}
