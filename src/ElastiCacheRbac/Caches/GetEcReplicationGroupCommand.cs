using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.Caches;

/// <summary>Gets replication groups.</summary>
/// <example><code>Get-EcReplicationGroup</code><para>Every replication group of the account and region.</para></example>
/// <example><code>Get-EcReplicationGroup | Where-Object { -not $_.UserGroupIds } | Set-EcReplicationGroup -AddUserGroupId app</code><para>Assigns a user group to those that have none.</para></example>
[Cmdlet(VerbsCommon.Get, "EcReplicationGroup")]
[OutputType(typeof(ReplicationGroup))]
public sealed class GetEcReplicationGroupCommand : EcQueryCmdlet
{
    /// <summary>The replication group IDs to get; wildcards are allowed. A plain ID that does not exist is an error.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    [SupportsWildcards]
    [IdentifierTransformation(nameof(ReplicationGroupId))]
    [ArgumentCompleter(typeof(ReplicationGroupIdCompleter))]
    public string[]? ReplicationGroupId { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (IdentityPattern pattern in IdentityPattern.From(ReplicationGroupId))
        {
            Read((connection, cancel) =>
                pattern.Filter(connection.ReplicationGroups.DescribeAsync(pattern.Exact, cancel), group => group.ReplicationGroupId));
        }
    }
}
