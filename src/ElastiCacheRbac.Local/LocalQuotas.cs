namespace ElastiCacheRbac.Local;

/// <summary>How much an account may have in a region. The defaults are the service's.</summary>
public sealed record LocalQuotas
{
    /// <summary>Users, the account's own <c>default</c> not counted. Source: the RBAC documentation.</summary>
    public int Users { get; init; } = 1000;

    /// <summary>User groups. Source: the RBAC documentation.</summary>
    public int UserGroups { get; init; } = 100;

    /// <summary>Users in one group. Source: the RBAC documentation.</summary>
    public int UsersPerGroup { get; init; } = 100;

    /// <summary>Nodes of all caches that are not serverless. Source: the quotas documentation.</summary>
    public int Nodes { get; init; } = 300;

    /// <summary>Shards of one replication group. Source: the API reference.</summary>
    public int NodeGroupsPerReplicationGroup { get; init; } = 90;

    /// <summary>Serverless caches. Source: the quotas documentation.</summary>
    public int ServerlessCaches { get; init; } = 40;

    /// <summary>Tags on one resource. Source: the tagging documentation.</summary>
    public int TagsPerResource { get; init; } = 50;
}
