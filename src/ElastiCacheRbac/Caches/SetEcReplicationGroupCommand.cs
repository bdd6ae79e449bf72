using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.Caches;

/// <summary>Changes replication groups: which user group guards them, and their settings.</summary>
/// <example><code>Get-EcReplicationGroup | Set-EcReplicationGroup -AddUserGroupId app -Wait</code><para>Assigns a user group and waits until it guards each cache.</para></example>
/// <example><code>Set-EcReplicationGroup sessions -AddUserGroupId web -RemoveUserGroupId app</code><para>One group takes the other's place, in one call.</para></example>
/// <example><code>Set-EcReplicationGroup sessions -Engine valkey -EngineVersion 8.0 -WhatIf</code><para>Tells what an upgrade from redis to valkey would do.</para></example>
[Cmdlet(VerbsCommon.Set, "EcReplicationGroup", SupportsShouldProcess = true)]
[OutputType(typeof(ReplicationGroup))]
public sealed class SetEcReplicationGroupCommand : EcChangeCmdlet
{
    /// <summary>The replication group to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(ReplicationGroupId))]
    [ArgumentCompleter(typeof(ReplicationGroupIdCompleter))]
    public string ReplicationGroupId { get; set; } = "";

    /// <summary>The user group to assign; the service allows one at a time.</summary>
    [Parameter]
    [IdentifierTransformation("UserGroupId")]
    [ArgumentCompleter(typeof(UserGroupIdCompleter))]
    public string[]? AddUserGroupId { get; set; }

    /// <summary>The user group to unassign.</summary>
    [Parameter]
    [IdentifierTransformation("UserGroupId")]
    [ArgumentCompleter(typeof(UserGroupIdCompleter))]
    public string[]? RemoveUserGroupId { get; set; }

    /// <summary>Unassigns every user group, which turns access control off.</summary>
    [Parameter]
    public SwitchParameter RemoveUserGroups { get; set; }

    /// <summary>What it is for.</summary>
    [Parameter]
    [Alias("ReplicationGroupDescription")]
    public string? Description { get; set; }

    /// <summary>The node type to move to.</summary>
    [Parameter]
    public string? CacheNodeType { get; set; }

    /// <summary>The engine: a redis cache can become a valkey cache, not back.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CacheEngineCompleter))]
    public string? Engine { get; set; }

    /// <summary>The engine version to upgrade to.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CacheEngineVersionCompleter))]
    [VersionTransformation]
    public string? EngineVersion { get; set; }

    /// <summary>The parameter group to use.</summary>
    [Parameter]
    public string? CacheParameterGroupName { get; set; }

    /// <summary>The security groups from now on.</summary>
    [Parameter]
    [Alias("SecurityGroupIds")]
    public string[]? SecurityGroupId { get; set; }

    /// <summary>Whether clients connect by TLS.</summary>
    [Parameter]
    public bool? TransitEncryptionEnabled { get; set; }

    /// <summary>Whether clients may (preferred) or must (required) connect by TLS.</summary>
    [Parameter]
    [ValidateSet("preferred", "required")]
    public string? TransitEncryptionMode { get; set; }

    /// <summary>Whether a replica takes over when the primary fails.</summary>
    [Parameter]
    public bool? AutomaticFailoverEnabled { get; set; }

    /// <summary>Whether nodes are spread over availability zones.</summary>
    [Parameter]
    public bool? MultiAZEnabled { get; set; }

    /// <summary>How many days automatic snapshots are kept.</summary>
    [Parameter]
    public int? SnapshotRetentionLimit { get; set; }

    /// <summary>Leaves the change to the next maintenance window; by default it is made now.</summary>
    [Parameter]
    public SwitchParameter InMaintenanceWindow { get; set; }

    /// <summary>Writes the changed replication group.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() =>
    {
        ReplicationGroupChange change = ReplicationGroupRules.Check(new ReplicationGroupChange
        {
            ReplicationGroupId = ReplicationGroupId,
            UserGroupIdsToAdd = AddUserGroupId ?? [],
            UserGroupIdsToRemove = RemoveUserGroupId ?? [],
            RemoveUserGroups = RemoveUserGroups,
            Description = Description,
            CacheNodeType = CacheNodeType,
            Engine = Engine,
            EngineVersion = EngineVersion,
            CacheParameterGroupName = CacheParameterGroupName,
            SecurityGroupIds = SecurityGroupId,
            TransitEncryptionEnabled = TransitEncryptionEnabled,
            TransitEncryptionMode = TransitEncryptionMode,
            AutomaticFailoverEnabled = AutomaticFailoverEnabled,
            MultiAZEnabled = MultiAZEnabled,
            SnapshotRetentionLimit = SnapshotRetentionLimit,
            ApplyImmediately = !InMaintenanceWindow,
        });

        if (ShouldProcess(change.ReplicationGroupId, ReplicationGroupChangeText.Describe(change)))
        {
            Call(async (connection, cancel) =>
            {
                ReplicationGroup group = await connection.ReplicationGroups.ModifyAsync(change, cancel).ConfigureAwait(false);
                Settle(group, (options, cancelWait) => connection.ReplicationGroups.WaitUntilAvailableAsync(change.ReplicationGroupId, options, cancelWait), PassThru);
            });
        }
    });
}
