using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.Authentication;

/// <summary>Gets how caches decide who may use them: mode, TLS, user groups and changes under way, of replication groups and serverless caches.</summary>
/// <example><code>Get-EcAuthentication</code><para>Every cache of the account and region.</para></example>
/// <example><code>Get-EcAuthentication -Region eu-west-1, us-east-1 | Where-Object Mode -eq None</code><para>The caches in two regions that let in whoever can reach them.</para></example>
[Cmdlet(VerbsCommon.Get, "EcAuthentication")]
[OutputType(typeof(CacheAuthentication))]
public sealed class GetEcAuthenticationCommand : EcQueryCmdlet
{
    /// <summary>
    /// The replication group IDs and serverless cache names to get; wildcards are allowed. A plain one that is neither is an error.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ReplicationGroupId", "ServerlessCacheName")]
    [ValidateNotNull]
    [SupportsWildcards]
    [IdentifierTransformation(nameof(CacheId))]
    [ArgumentCompleter(typeof(CacheIdCompleter))]
    public string[]? CacheId { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (IdentityPattern pattern in IdentityPattern.From(CacheId))
        {
            Read((connection, cancel) => pattern.Exact is { } cacheId
                ? connection.Authentication.DescribeAsync(cacheId, cancel)
                : pattern.Filter(connection.Authentication.DescribeAsync(cancel), cache => cache.CacheId));
        }
    }
}
