using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.Caches;

/// <summary>
/// Changes serverless caches. The service takes one change at a time: several are made as steps, with waits between them;
/// what is so already is left out, so that a change that stopped in the middle goes on when it is made again.
/// </summary>
/// <example><code>Get-EcServerlessCache | Set-EcServerlessCache -UserGroupId app -Wait</code><para>Has a user group guard each cache, and waits until it does.</para></example>
/// <example><code>Set-EcServerlessCache carts -Engine valkey -MajorEngineVersion 8 -DataStorageMaximum 20 -WhatIf</code><para>Lists the steps.</para></example>
[Cmdlet(VerbsCommon.Set, "EcServerlessCache", SupportsShouldProcess = true)]
[OutputType(typeof(ServerlessCache))]
public sealed class SetEcServerlessCacheCommand : EcStepsCmdlet
{
    /// <summary>The serverless cache to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(ServerlessCacheName))]
    [ArgumentCompleter(typeof(ServerlessCacheNameCompleter))]
    public string ServerlessCacheName { get; set; } = "";

    /// <summary>The user group to guard it, in place of the present one.</summary>
    [Parameter]
    [IdentifierTransformation(nameof(UserGroupId))]
    [ArgumentCompleter(typeof(UserGroupIdCompleter))]
    public string? UserGroupId { get; set; }

    /// <summary>Takes the user group away, which turns access control off.</summary>
    [Parameter]
    public SwitchParameter RemoveUserGroup { get; set; }

    /// <summary>What it is for.</summary>
    [Parameter]
    public string? Description { get; set; }

    /// <summary>The engine: a redis cache can become a valkey cache, not back. It keeps its major version where -MajorEngineVersion is not given.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CacheEngineCompleter))]
    public string? Engine { get; set; }

    /// <summary>The engine's major version to upgrade to.</summary>
    [Parameter]
    public string? MajorEngineVersion { get; set; }

    /// <summary>The data storage that is kept ready, in GB; 0 for no such limit.</summary>
    [Parameter]
    [Alias("DataStorage_Minimum")]
    public int? DataStorageMinimum { get; set; }

    /// <summary>The most data that is stored, in GB; 0 for no such limit.</summary>
    [Parameter]
    [Alias("DataStorage_Maximum")]
    public int? DataStorageMaximum { get; set; }

    /// <summary>The ElastiCache processing units a second that are kept ready; 0 for no such limit.</summary>
    [Parameter]
    [Alias("ECPUPerSecond_Minimum")]
    public int? EcpuPerSecondMinimum { get; set; }

    /// <summary>The most ElastiCache processing units that are used in a second; 0 for no such limit.</summary>
    [Parameter]
    [Alias("ECPUPerSecond_Maximum")]
    public int? EcpuPerSecondMaximum { get; set; }

    /// <summary>The security groups from now on.</summary>
    [Parameter]
    [Alias("SecurityGroupIds")]
    public string[]? SecurityGroupId { get; set; }

    /// <summary>How many automatic snapshots are kept, one a day.</summary>
    [Parameter]
    public int? SnapshotRetentionLimit { get; set; }

    /// <summary>When the daily snapshot is taken (UTC), such as 04:30.</summary>
    [Parameter]
    public string? DailySnapshotTime { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() =>
    {
        ServerlessCacheChange change = ServerlessCacheRules.Check(new ServerlessCacheChange
        {
            ServerlessCacheName = ServerlessCacheName,
            UserGroupId = UserGroupId,
            RemoveUserGroup = RemoveUserGroup,
            Description = Description,
            Engine = Engine,
            MajorEngineVersion = MajorEngineVersion,
            CacheUsageLimits = UsageLimitParameters.Read(DataStorageMinimum, DataStorageMaximum, EcpuPerSecondMinimum, EcpuPerSecondMaximum),
            SecurityGroupIds = SecurityGroupId,
            SnapshotRetentionLimit = SnapshotRetentionLimit,
            DailySnapshotTime = DailySnapshotTime,
        });
        ChangeInSteps(
            change.ServerlessCacheName,
            "Modify the serverless cache",
            (connection, cancel) => connection.ServerlessCaches.PlanAsync(change, cancel),
            (connection, options, steps, cancel) => connection.ServerlessCaches.ModifyAsync(change, options, steps, cancel),
            (connection, options, cancel) => connection.ServerlessCaches.WaitUntilAvailableAsync(change.ServerlessCacheName, options, cancel));
    });
}
