namespace ElastiCacheRbac.Accounts;

/// <summary>What a resource of access control is.</summary>
public enum ResourceType
{
    /// <summary>A user.</summary>
    User,

    /// <summary>A user group.</summary>
    UserGroup,

    /// <summary>A replication group.</summary>
    ReplicationGroup,

    /// <summary>A serverless cache.</summary>
    ServerlessCache,

    /// <summary>The account and region as a whole.</summary>
    Account,
}
