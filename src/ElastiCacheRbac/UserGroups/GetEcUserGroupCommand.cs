using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.UserGroups;

/// <summary>Gets RBAC user groups.</summary>
/// <example><code>Get-EcUserGroup</code><para>Every user group of the account and region.</para></example>
/// <example><code>Get-EcReplicationGroup sessions | Get-EcUserGroup | Get-EcUser</code><para>The users that can connect to a cache.</para></example>
/// <example><code>Get-EcUserGroup app | Set-EcDefaultUser -UserId app-default</code><para>Swaps the default user of a group.</para></example>
[Cmdlet(VerbsCommon.Get, "EcUserGroup")]
[OutputType(typeof(UserGroup))]
public sealed class GetEcUserGroupCommand : EcQueryCmdlet
{
    /// <summary>The user group IDs to get; wildcards are allowed. A plain ID that does not exist is an error.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("UserGroupIds")]
    [ValidateNotNull]
    [SupportsWildcards]
    [IdentifierTransformation(nameof(UserGroupId))]
    [ArgumentCompleter(typeof(UserGroupIdCompleter))]
    public string[]? UserGroupId { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (IdentityPattern pattern in IdentityPattern.From(UserGroupId))
        {
            Read((connection, cancel) =>
                pattern.Filter(connection.UserGroups.DescribeAsync(pattern.Exact, cancel), group => group.UserGroupId));
        }
    }
}
