using System.Web;

namespace ElastiCacheRbac.Services.Tests.Support;

/// <summary>Someone else who works on the same account, and does something at a bad moment: once, right before a call.</summary>
/// <param name="inner">The way to the service.</param>
/// <param name="clock">The clock that both go by.</param>
/// <param name="before">The operation before which it happens.</param>
/// <param name="after">The operation that has to have been called before; null for none.</param>
internal sealed class SomeoneElse(HttpMessageHandler inner, SkippingClock clock, string before, string? after = null) : DelegatingHandler(inner)
{
    private bool _isReady;

    /// <summary>What happens; null for nothing (any more).</summary>
    public Func<ElastiCacheConnection, Task>? Deed { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string operation = HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync(cancellationToken))["Action"]!;
        if (Deed is { } deed && operation == before && (after is null || _isReady))
        {
            Deed = null;
            using var connection = Test.Connect(InnerHandler!, clock);
            await deed(connection);
        }

        _isReady |= Deed is not null && operation == after;
        return await base.SendAsync(request, cancellationToken);
    }
}
