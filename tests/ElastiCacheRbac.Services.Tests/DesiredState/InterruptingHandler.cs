using System.Web;

namespace ElastiCacheRbac.Services.Tests.DesiredState;

/// <summary>Ctrl+C at the n-th call that changes something: before it reaches the service, or after.</summary>
internal sealed class InterruptingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private int _calls;

    /// <summary>At which call; 0 is never.</summary>
    public int At { get; set; }

    /// <summary>Whether the call still reaches the service.</summary>
    public bool After { get; set; }

    /// <summary>What Ctrl+C cancels.</summary>
    public CancellationTokenSource Stop { get; set; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string action = HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync(CancellationToken.None))["Action"]!;
        bool isChange = !action.StartsWith("Describe", StringComparison.Ordinal) && !action.StartsWith("List", StringComparison.Ordinal);
        bool strikes = isChange && Interlocked.Increment(ref _calls) == At;
        if (strikes && !After)
        {
            await Stop.CancelAsync();
        }

        HttpResponseMessage answer = await base.SendAsync(request, strikes && After ? CancellationToken.None : cancellationToken);
        if (strikes)
        {
            await Stop.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }

        return answer;
    }
}
