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
    /// <param name="region">The region to read in; null for those of the parameter.</param>
    private protected void Read<T>(Func<ElastiCacheConnection, CancellationToken, IAsyncEnumerable<T>> read, string? region = null)
        where T : class => Read(Sources(region), (source, cancel) => read(source.Connection, cancel));

    /// <summary>Writes what is read from each of some places, in their order; an error of one is that one's alone.</summary>
    /// <typeparam name="T">The kind of object read.</typeparam>
    /// <param name="sources">The places.</param>
    /// <param name="read">Reads from one of them.</param>
    private protected void Read<T>(IReadOnlyList<ReadSource> sources, Func<ReadSource, CancellationToken, IAsyncEnumerable<T>> read)
        where T : class
    {
        // One source is streamed page by page; several are read side by side and written in order.
        if (sources is [var only])
        {
            Attempt(() => PumpCalls(cancel => StreamAsync(read(only, cancel), cancel)));
        }
        else
        {
            PumpCalls(cancel => ReadSideBySideAsync(sources, read, cancel));
        }
    }

    /// <summary>The places to read from; an error of one is written, and the others are given.</summary>
    /// <param name="region">The region to read in; null for those of the parameter.</param>
    private protected List<ReadSource> Sources(string? region)
    {
        List<ReadSource> sources = [];
        foreach (string? profile in ProfileName ?? [null!])
        {
            foreach (string? one in region is null ? Region ?? [null!] : [region])
            {
                Attempt(() => sources.Add(new ReadSource(profile, Connect(profile, one))));
            }
        }

        return sources;
    }

    /// <summary>Writes objects as they come.</summary>
    private protected async Task StreamAsync<T>(IAsyncEnumerable<T> items, CancellationToken cancel)
        where T : class
    {
        await foreach (T item in items.WithCancellation(cancel).ConfigureAwait(false))
        {
            PostOutput(item);
        }
    }

    private async Task ReadSideBySideAsync<T>(
        IReadOnlyList<ReadSource> sources, Func<ReadSource, CancellationToken, IAsyncEnumerable<T>> read, CancellationToken cancel)
        where T : class
    {
        using SemaphoreSlim places = new(MaximumConcurrency);
        Task<List<T>>[] readings = [.. sources.Select(source => CollectAsync(read, source, places, cancel))];
        for (int i = 0; i < readings.Length; i++)
        {
            try
            {
                (await readings[i].ConfigureAwait(false)).ForEach(PostOutput);
            }
            catch (EcException error)
            {
                PostError(error, sources[i].ToString());
            }
        }
    }

    private static async Task<List<T>> CollectAsync<T>(
        Func<ReadSource, CancellationToken, IAsyncEnumerable<T>> read, ReadSource source, SemaphoreSlim places, CancellationToken cancel)
        where T : class
    {
        await places.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            List<T> items = [];
            await foreach (T item in read(source, cancel).WithCancellation(cancel).ConfigureAwait(false))
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
