using ElastiCacheRbac.Services;

namespace ElastiCacheRbac.Pipeline;

/// <summary>The base of cmdlets that tell whether something exists.</summary>
public abstract class EcTestCmdlet : EcRegionCmdlet
{
    private protected void Exists<T>(Func<ElastiCacheConnection, CancellationToken, Task<T?>> find)
        where T : class =>
        Call(async (connection, cancel) => PostOutput(await find(connection, cancel).ConfigureAwait(false) is not null));
}
