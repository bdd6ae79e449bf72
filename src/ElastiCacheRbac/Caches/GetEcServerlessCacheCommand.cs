using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.Caches;

/// <summary>Gets serverless caches.</summary>
/// <example><code>Get-EcServerlessCache</code><para>Every serverless cache of the account and region.</para></example>
/// <example><code>Get-EcServerlessCache | Where-Object { -not $_.UserGroupId } | Set-EcServerlessCache -UserGroupId app</code><para>Guards those that let everyone in.</para></example>
[Cmdlet(VerbsCommon.Get, "EcServerlessCache")]
[OutputType(typeof(ServerlessCache))]
public sealed class GetEcServerlessCacheCommand : EcQueryCmdlet
{
    /// <summary>The names of the serverless caches to get; wildcards are allowed. A plain name that does not exist is an error.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    [SupportsWildcards]
    [IdentifierTransformation(nameof(ServerlessCacheName))]
    [ArgumentCompleter(typeof(ServerlessCacheNameCompleter))]
    public string[]? ServerlessCacheName { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (IdentityPattern pattern in IdentityPattern.From(ServerlessCacheName))
        {
            Read((connection, cancel) =>
                pattern.Filter(connection.ServerlessCaches.DescribeAsync(pattern.Exact, cancel), cache => cache.ServerlessCacheName));
        }
    }
}
