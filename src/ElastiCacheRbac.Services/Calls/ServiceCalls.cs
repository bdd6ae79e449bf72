using System.Runtime.CompilerServices;
using Amazon.ElastiCache;
using Amazon.Runtime;
using ElastiCacheRbac.Diagnostics;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Services.Connecting;

namespace ElastiCacheRbac.Services.Calls;

/// <summary>Makes the calls to the service: with credentials, told to the observer, errors translated.</summary>
internal sealed class ServiceCalls(IAmazonElastiCache client, CredentialSource credentials, TimeProvider clock, Action<CallRecord>? observer)
    : IDisposable
{
    private const string ResponseSuffix = "Response";

    /// <summary>The clock that everything here goes by.</summary>
    public TimeProvider Clock { get; } = clock;

    /// <summary>Makes one call.</summary>
    /// <typeparam name="TResponse">The operation's response, whose name begins with the operation's.</typeparam>
    /// <param name="call">The operation on the client.</param>
    /// <param name="target">The identifier of the resource it is about; null for lists.</param>
    /// <param name="cancellationToken">Ends it, down to the socket.</param>
    /// <param name="attempts">Told of the attempts that it takes.</param>
    /// <exception cref="EcException">It failed.</exception>
    public async Task<TResponse> SendAsync<TResponse>(
        Func<IAmazonElastiCache, CancellationToken, Task<TResponse>> call,
        string? target,
        CancellationToken cancellationToken,
        CallAttempts? attempts = null)
        where TResponse : AmazonWebServiceResponse
    {
        cancellationToken.ThrowIfCancellationRequested();
        await credentials.GetAsync().ConfigureAwait(false);
        string operation = typeof(TResponse).Name.Substring(0, typeof(TResponse).Name.Length - ResponseSuffix.Length);
        long start = Clock.GetTimestamp();
        CallAttempts.Current = attempts;
        try
        {
            TResponse response = await call(client, cancellationToken).ConfigureAwait(false);
            Tell(response.ResponseMetadata?.RequestId, errorCode: null);
            return response;
        }
        catch (Exception e)
        {
            cancellationToken.ThrowIfCancellationRequested();
            EcException error = ErrorTranslator.Translate(e, operation, target);
            Tell((error as ServiceException)?.RequestId, error.ErrorId);
            throw error;
        }

        void Tell(string? requestId, string? errorCode) =>
            observer?.Invoke(new CallRecord(operation, target, Clock.GetElapsedTime(start), requestId, errorCode));
    }

    /// <summary>Streams a list page by page, in as few calls as paging allows.</summary>
    /// <typeparam name="T">The kind of resource.</typeparam>
    /// <param name="page">Gets the page of a marker (null for the first), and the marker of the next one (null after the last).</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async IAsyncEnumerable<T> StreamAsync<T>(
        Func<string?, CancellationToken, Task<(IEnumerable<T> Items, string? Next)>> page,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? marker = null;
        do
        {
            (IEnumerable<T> items, string? next) = await page(marker, cancellationToken).ConfigureAwait(false);
            foreach (T item in items)
            {
                yield return item;
            }

            // A marker that comes back unchanged would go on for ever.
            marker = next == marker ? null : next;
        }
        while (!string.IsNullOrEmpty(marker));
    }

    /// <summary>Finds the one that a describe of an identifier gives; null if there is none.</summary>
    /// <typeparam name="T">The kind of resource.</typeparam>
    /// <param name="described">The describe.</param>
    public static async Task<T?> FindAsync<T>(IAsyncEnumerable<T> described)
        where T : class
    {
        try
        {
            await foreach (T resource in described.ConfigureAwait(false))
            {
                return resource;
            }
        }
        catch (ResourceNotFoundException)
        {
        }

        return null;
    }

    /// <summary>Gets the one that a describe of an identifier gives.</summary>
    /// <typeparam name="T">The kind of resource.</typeparam>
    /// <param name="described">The describe.</param>
    /// <param name="kind">What the resource is called.</param>
    /// <param name="id">The identifier.</param>
    /// <exception cref="ResourceNotFoundException">There is none.</exception>
    public static async Task<T> GetAsync<T>(IAsyncEnumerable<T> described, string kind, string id)
        where T : class
    {
        await foreach (T resource in described.ConfigureAwait(false))
        {
            return resource;
        }

        throw new ResourceNotFoundException(nameof(Messages.NotFound), Messages.NotFound(kind, id), id);
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();
}
