using System.Collections;
using System.Management.Automation;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.Caches;

/// <summary>Creates serverless caches. Their clients always connect by TLS; a user group guards them, or nothing does.</summary>
/// <example><code>New-EcServerlessCache carts -UserGroupId app -Wait</code><para>A cache that the users of a group can use.</para></example>
/// <example><code>New-EcServerlessCache carts -Engine valkey -DataStorageMaximum 10 -EcpuPerSecondMaximum 5000 -IfNotExists</code><para>A Valkey cache whose cost is limited.</para></example>
[Cmdlet(VerbsCommon.New, "EcServerlessCache", SupportsShouldProcess = true)]
[OutputType(typeof(ServerlessCache))]
public sealed class NewEcServerlessCacheCommand : EcEnsureCmdlet
{
    /// <summary>The cache's name: a letter, then letters, digits and hyphens. Stored in lower case.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(ServerlessCacheName))]
    public string ServerlessCacheName { get; set; } = "";

    /// <summary>What it is for.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Description { get; set; }

    /// <summary>The engine: redis (the default) or valkey.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(CacheEngineCompleter))]
    public string? Engine { get; set; }

    /// <summary>The engine's major version, such as 7; by default the service's newest.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? MajorEngineVersion { get; set; }

    /// <summary>The user group that guards it. Without one, whoever can reach the cache can use it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(UserGroupId))]
    [ArgumentCompleter(typeof(UserGroupIdCompleter))]
    public string? UserGroupId { get; set; }

    /// <summary>The data storage that is kept ready, in GB.</summary>
    [Parameter]
    [Alias("DataStorage_Minimum")]
    public int? DataStorageMinimum { get; set; }

    /// <summary>The most data that is stored, in GB.</summary>
    [Parameter]
    [Alias("DataStorage_Maximum")]
    public int? DataStorageMaximum { get; set; }

    /// <summary>The ElastiCache processing units a second that are kept ready.</summary>
    [Parameter]
    [Alias("ECPUPerSecond_Minimum")]
    public int? EcpuPerSecondMinimum { get; set; }

    /// <summary>The most ElastiCache processing units that are used in a second.</summary>
    [Parameter]
    [Alias("ECPUPerSecond_Maximum")]
    public int? EcpuPerSecondMaximum { get; set; }

    /// <summary>The subnets for its endpoints, by default the default VPC's.</summary>
    [Parameter]
    [Alias("SubnetIds")]
    public string[]? SubnetId { get; set; }

    /// <summary>The security groups, by default the VPC's own.</summary>
    [Parameter]
    [Alias("SecurityGroupIds")]
    public string[]? SecurityGroupId { get; set; }

    /// <summary>The key that encrypts its data on disk, by default one of the service.</summary>
    [Parameter]
    public string? KmsKeyId { get; set; }

    /// <summary>The ARNs of snapshots whose data it begins with.</summary>
    [Parameter]
    [Alias("SnapshotArnsToRestore")]
    public string[]? SnapshotArnToRestore { get; set; }

    /// <summary>How many automatic snapshots are kept, one a day; by default none.</summary>
    [Parameter]
    public int? SnapshotRetentionLimit { get; set; }

    /// <summary>When the daily snapshot is taken (UTC), such as 04:30.</summary>
    [Parameter]
    public string? DailySnapshotTime { get; set; }

    /// <summary>Tags for the new cache.</summary>
    [Parameter]
    public Hashtable? Tag { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() =>
    {
        ServerlessCacheSpecification specification = ServerlessCacheRules.Check(Specify());
        if (ShouldProcess(specification.ServerlessCacheName, Describe(specification)))
        {
            CreateOrEnsure(
                specification.ServerlessCacheName,
                (connection, cancel) => connection.ServerlessCaches.CreateAsync(specification, cancel),
                (connection, converge, cancel) => connection.ServerlessCaches.EnsureAsync(specification, converge, cancel),
                (connection, options, cancel) => connection.ServerlessCaches.WaitUntilAvailableAsync(specification.ServerlessCacheName, options, cancel));
        }
    });

    private ServerlessCacheSpecification Specify() => new()
    {
        ServerlessCacheName = ServerlessCacheName,
        Description = Given(Description),
        Engine = Given(Engine) ?? Identifiers.CacheEngine.Redis,
        MajorEngineVersion = Given(MajorEngineVersion),
        UserGroupId = Given(UserGroupId),
        CacheUsageLimits = UsageLimitParameters.Read(DataStorageMinimum, DataStorageMaximum, EcpuPerSecondMinimum, EcpuPerSecondMaximum),
        SecurityGroupIds = SecurityGroupId ?? [],
        SubnetIds = SubnetId ?? [],
        KmsKeyId = KmsKeyId,
        SnapshotArnsToRestore = SnapshotArnToRestore ?? [],
        SnapshotRetentionLimit = SnapshotRetentionLimit,
        DailySnapshotTime = DailySnapshotTime,
        Tags = TagTable.Read(Tag),
    };

    // A column of a CSV that is left empty asks for nothing special.
    private static string? Given(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private static string Describe(ServerlessCacheSpecification specification)
    {
        string engine = $"{specification.Engine} {specification.MajorEngineVersion}".TrimEnd();
        string size = specification.CacheUsageLimits is { } limits ? $"{limits}" : "without limits";
        string guard = specification.UserGroupId is { } group ? $"guarded by user group '{group}'" : "open to whoever can reach it";
        return $"Create the serverless cache: {engine}, {size}, {guard}";
    }
}
