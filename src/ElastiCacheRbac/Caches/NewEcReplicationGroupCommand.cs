using System.Collections;
using System.Management.Automation;
using System.Security;
using ElastiCacheRbac.Completion;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.Caches;

/// <summary>
/// Creates replication groups, with cluster mode disabled (-NumCacheClusters) or enabled (-NumNodeGroups,
/// -ReplicasPerNodeGroup). A user group implies in-transit encryption and engine 6.0 or later.
/// </summary>
/// <example><code>New-EcReplicationGroup sessions -NumCacheClusters 3 -UserGroupId app -Wait</code><para>A primary and two replicas, guarded by a user group.</para></example>
/// <example><code>New-EcReplicationGroup events -NumNodeGroups 2 -ReplicasPerNodeGroup 1 -CacheNodeType cache.m6g.large</code><para>Two shards with a replica each.</para></example>
[Cmdlet(VerbsCommon.New, "EcReplicationGroup", SupportsShouldProcess = true, DefaultParameterSetName = ClusterModeDisabled)]
[OutputType(typeof(ReplicationGroup))]
public sealed class NewEcReplicationGroupCommand : EcEnsureCmdlet
{
    private const string ClusterModeDisabled = nameof(ClusterModeDisabled);
    private const string ClusterModeEnabled = nameof(ClusterModeEnabled);

    /// <summary>The replication group's identifier: a letter, then letters, digits and hyphens, 40 at most.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(ReplicationGroupId))]
    public string ReplicationGroupId { get; set; } = "";

    /// <summary>What it is for.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ReplicationGroupDescription")]
    public string? Description { get; set; }

    /// <summary>The node type, by default cache.t3.small.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string CacheNodeType { get; set; } = "cache.t3.small";

    /// <summary>The engine: redis (the default) or valkey.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(CacheEngineCompleter))]
    public string Engine { get; set; } = Identifiers.CacheEngine.Redis;

    /// <summary>The engine version; by default 6.0 for redis, and the service's newest for valkey.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(CacheEngineVersionCompleter))]
    [VersionTransformation]
    public string? EngineVersion { get; set; }

    /// <summary>The nodes in all, 1 to 6: a primary and its replicas. By default 2.</summary>
    [Parameter(ParameterSetName = ClusterModeDisabled, ValueFromPipelineByPropertyName = true)]
    public int NumCacheClusters { get; set; } = 2;

    /// <summary>The shards, 1 to 90. By default 1.</summary>
    [Parameter(ParameterSetName = ClusterModeEnabled, ValueFromPipelineByPropertyName = true)]
    public int NumNodeGroups { get; set; } = 1;

    /// <summary>The replicas of each shard, 0 to 5. By default 1.</summary>
    [Parameter(ParameterSetName = ClusterModeEnabled, ValueFromPipelineByPropertyName = true)]
    public int ReplicasPerNodeGroup { get; set; } = 1;

    /// <summary>The parameter group; with cluster mode enabled by default the engine version's own, such as default.redis6.x.cluster.on.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? CacheParameterGroupName { get; set; }

    /// <summary>The subnet group, by default the account's own.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? CacheSubnetGroupName { get; set; }

    /// <summary>The security groups, by default the account's own.</summary>
    [Parameter]
    [Alias("SecurityGroupIds")]
    public string[]? SecurityGroupId { get; set; }

    /// <summary>The user group that guards it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [IdentifierTransformation(nameof(UserGroupId))]
    [ArgumentCompleter(typeof(UserGroupIdCompleter))]
    public string? UserGroupId { get; set; }

    /// <summary>The AUTH token that guards it, as SecureString or PSCredential; not together with -UserGroupId.</summary>
    [Parameter]
    [SecretTransformation]
    public SecureString? AuthToken { get; set; }

    /// <summary>Whether clients connect by TLS. Implied by -UserGroupId and -AuthToken.</summary>
    [Parameter]
    public bool? TransitEncryptionEnabled { get; set; }

    /// <summary>Whether data is encrypted on disk.</summary>
    [Parameter]
    public bool? AtRestEncryptionEnabled { get; set; }

    /// <summary>Whether a replica takes over when the primary fails; by default true where there is a replica.</summary>
    [Parameter]
    public bool? AutomaticFailoverEnabled { get; set; }

    /// <summary>Whether nodes are spread over availability zones.</summary>
    [Parameter]
    public bool? MultiAZEnabled { get; set; }

    /// <summary>How many days automatic snapshots are kept, by default 30; 0 takes none.</summary>
    [Parameter]
    public int SnapshotRetentionLimit { get; set; } = 30;

    /// <summary>The port, by default 6379.</summary>
    [Parameter]
    [ValidateRange(1, 65535)]
    public int? Port { get; set; }

    /// <summary>Tags for the new replication group.</summary>
    [Parameter]
    public Hashtable? Tag { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Attempt(() =>
    {
        ReplicationGroupSpecification specification = ReplicationGroupRules.Check(Specify());
        if (ShouldProcess(specification.ReplicationGroupId, Describe(specification)))
        {
            CreateOrEnsure(
                ReplicationGroupId,
                (connection, cancel) => connection.ReplicationGroups.CreateAsync(specification, cancel),
                (connection, converge, cancel) => connection.ReplicationGroups.EnsureAsync(specification, converge, cancel),
                (connection, options, cancel) => connection.ReplicationGroups.WaitUntilAvailableAsync(specification.ReplicationGroupId, options, cancel));
        }
    });

    private ReplicationGroupSpecification Specify()
    {
        bool clusterMode = ParameterSetName == ClusterModeEnabled;
        return new ReplicationGroupSpecification
        {
            ReplicationGroupId = ReplicationGroupId,
            Description = Description ?? (clusterMode ? "Cache with cluster mode enabled" : "Cache with cluster mode disabled"),
            CacheNodeType = CacheNodeType,
            Engine = Engine,
            EngineVersion = EngineVersion,
            NumCacheClusters = clusterMode ? null : NumCacheClusters,
            NumNodeGroups = clusterMode ? NumNodeGroups : null,
            ReplicasPerNodeGroup = clusterMode ? ReplicasPerNodeGroup : null,
            CacheParameterGroupName = CacheParameterGroupName,
            CacheSubnetGroupName = CacheSubnetGroupName,
            SecurityGroupIds = SecurityGroupId ?? [],
            AutomaticFailoverEnabled = AutomaticFailoverEnabled,
            MultiAZEnabled = MultiAZEnabled,
            TransitEncryptionEnabled = TransitEncryptionEnabled,
            AtRestEncryptionEnabled = AtRestEncryptionEnabled,
            UserGroupIds = UserGroupId is null ? [] : [UserGroupId],
            AuthToken = AuthToken,
            SnapshotRetentionLimit = SnapshotRetentionLimit,
            Port = Port,
            Tags = TagTable.Read(Tag),
        };
    }

    private static string Describe(ReplicationGroupSpecification specification)
    {
        string size = specification.NumNodeGroups is int shards
            ? $"{shards} shards with {specification.ReplicasPerNodeGroup} replicas each"
            : $"{specification.NumCacheClusters} nodes";
        string guard = specification switch
        {
            { UserGroupIds: [var group] } => $"guarded by user group '{group}'",
            { AuthToken: not null } => "guarded by an AUTH token",
            _ => "open to whoever can reach it",
        };
        return $"Create the replication group: {size} of {specification.CacheNodeType}, {guard}";
    }
}
