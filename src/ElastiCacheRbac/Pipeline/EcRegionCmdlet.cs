using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Services;

namespace ElastiCacheRbac.Pipeline;

/// <summary>The base of cmdlets that work in one account and region at a time.</summary>
public abstract class EcRegionCmdlet : EcServiceCmdlet
{
    /// <summary>The credential profile to use.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ProfileNameCompleter))]
    public string? ProfileName { get; set; }

    /// <summary>The region to work in. Objects that are piped in bring theirs.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string? Region { get; set; }

    /// <summary>Does one item's calls; an error of it is written, and the pipeline goes on.</summary>
    /// <param name="work">The calls.</param>
    /// <param name="region">The region to make them in; null for that of the parameter.</param>
    /// <returns>False if an error was written.</returns>
    private protected bool Call(Func<ElastiCacheConnection, CancellationToken, Task> work, string? region = null) => Attempt(() =>
    {
        ElastiCacheConnection connection = Connect(ProfileName, region ?? Region);
        PumpCalls(cancel => work(connection, cancel));
    });
}
