using System.Net;
using System.Web;
using ElastiCacheRbac.Services.Tests.Support;

namespace ElastiCacheRbac.Services.Tests.DesiredState;

/// <summary>Refuses the n-th call that changes something, in place of the service.</summary>
internal sealed class FailingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private int _left;

    /// <summary>Whether a call was refused.</summary>
    public bool HasStruck { get; private set; }

    /// <summary>Refuses the n-th call from now on.</summary>
    public void StrikeAt(int call) => _left = call;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string action = HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync(cancellationToken))["Action"]!;
        bool isChange = !action.StartsWith("Describe", StringComparison.Ordinal) && !action.StartsWith("List", StringComparison.Ordinal);
        if (isChange && Interlocked.Decrement(ref _left) == 0)
        {
            HasStruck = true;
            return Xml.Error("ServiceLinkedRoleNotFoundFault", "Refused by the test.", HttpStatusCode.BadRequest);
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
