using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Services;

namespace ElastiCacheRbac.Pipeline;

/// <summary>The base of cmdlets that read. They take several profiles and regions at once.</summary>
public abstract class EcQueryCmdlet : EcServiceCmdlet
{
    private const int MaximumConcurrency = 8;

    /// <summary>The credential profiles to read with; each is read in each region.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ProfileNameCompleter))]
    public string[]? ProfileName { get; set; }

    /// <summary>The regions to read in.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string[]? Region { get; set; }

    /// <summary>Writes what is read from each profile and region, in their order; an error of one is that one's alone.</summary>
    /// <typeparam name="T">The kind of object read.</typeparam>
    /// <param name="read">Reads from one connection.</param>
    private protected void Read<T>(Func<ElastiCacheConnection, CancellationToken, IAsyncEnumerable<T>> read)
        where T : class
    {
        List<ElastiCacheConnection> connections = [];
        foreach (string? profile in ProfileName ?? [null!])
        {
            foreach (string? region in Region ?? [null!])
            {
                Attempt(() => connections.Add(Connect(profile, region)));
            }
        }

        // One source is streamed page by page; several are read side by side and written in order.
        if (connections is [var only])
        {
            Attempt(() => PumpCalls(cancel => StreamAsync(read(only, cancel), cancel)));
        }
        else
        {
            PumpCalls(cancel => ReadSideBySideAsync(connections, read, cancel));
        }
    }

    private async Task StreamAsync<T>(IAsyncEnumerable<T> items, CancellationToken cancel)
        where T : class
    {
        await foreach (T item in items.WithCancellation(cancel).ConfigureAwait(false))
        {
            PostOutput(item);
        }
    }

    private async Task ReadSideBySideAsync<T>(
        List<ElastiCacheConnection> connections, Func<ElastiCacheConnection, CancellationToken, IAsyncEnumerable<T>> read, CancellationToken cancel)
        where T : class
    {
        using SemaphoreSlim places = new(MaximumConcurrency);
        Task<List<T>>[] readings = [.. connections.Select(connection => CollectAsync(read, connection, places, cancel))];
        foreach (Task<List<T>> reading in readings)
        {
            try
            {
                (await reading.ConfigureAwait(false)).ForEach(PostOutput);
            }
            catch (EcException error)
            {
                PostError(error);
            }
        }
    }

    private static async Task<List<T>> CollectAsync<T>(
        Func<ElastiCacheConnection, CancellationToken, IAsyncEnumerable<T>> read, ElastiCacheConnection connection, SemaphoreSlim places, CancellationToken cancel)
        where T : class
    {
        await places.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            List<T> items = [];
            await foreach (T item in read(connection, cancel).WithCancellation(cancel).ConfigureAwait(false))
            {
                items.Add(item);
            }

            return items;
        }
        finally
        {
            places.Release();
        }
    }
}
