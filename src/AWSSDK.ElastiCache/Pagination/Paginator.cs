using System.Runtime.CompilerServices;
using Amazon.Runtime;

namespace Amazon.ElastiCache.Pagination;

/// <summary>Calls an operation again and again, each time with the marker of the answer before, until an answer has none.</summary>
internal abstract class Paginator<TRequest, TResponse>(TRequest request) : IPaginator<TResponse>
    where TRequest : AmazonElastiCacheRequest
    where TResponse : AmazonWebServiceResponse
{
    private int _isUsed;

    public IPaginatedEnumerable<TResponse> Responses => new PaginatedResponse<TResponse>(this);

    protected abstract Task<TResponse> CallAsync(TRequest request, CancellationToken cancellationToken);

    /// <summary>Sets the page to ask for.</summary>
    protected abstract void SetMarker(TRequest request, string marker);

    /// <summary>The page after this one, null or empty if this is the last.</summary>
    protected abstract string? NextMarker(TResponse response);

    protected IPaginatedEnumerable<T> Records<T>(Func<TResponse, List<T>?> recordsOf) =>
        new PaginatedResultKeyResponse<TResponse, T>(this, response => recordsOf(response) ?? []);

    async IAsyncEnumerable<TResponse> IPaginator<TResponse>.PaginateAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isUsed, 1) != 0)
        {
            throw new InvalidOperationException("A paginator runs once: its request has moved on. Make a new one for another run.");
        }

        PaginatorUtils.SetUserAgentAdditionOnRequest(request);
        for (string? marker = null; ;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var response = await CallAsync(request, cancellationToken).ConfigureAwait(false);
            yield return response;

            var next = NextMarker(response);
            if (string.IsNullOrEmpty(next))
            {
                yield break;
            }

            if (next == marker)
            {
                throw new AmazonClientException("The service answered with the same marker twice: the pages would never end.");
            }

            marker = next;
            SetMarker(request, next!);
        }
    }
}
