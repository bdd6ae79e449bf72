using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Services;

namespace ElastiCacheRbac.Pipeline;

/// <summary>The base of cmdlets that tell whether something exists.</summary>
public abstract class EcTestCmdlet : EcServiceCmdlet
{
    /// <summary>The credential profile to use.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ProfileNameCompleter))]
    public string? ProfileName { get; set; }

    /// <summary>The region to look in.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string? Region { get; set; }

    private protected void Exists<T>(Func<ElastiCacheConnection, CancellationToken, Task<T?>> find)
        where T : class => Attempt(() =>
    {
        ElastiCacheConnection connection = Connect(ProfileName, Region);
        PumpCalls(async cancel => PostOutput(await find(connection, cancel).ConfigureAwait(false) is not null));
    });
}
