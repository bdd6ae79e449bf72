namespace ElastiCacheRbac.Identifiers;

/// <summary>The kinds of resource that are named by an identifier.</summary>
public enum IdentifierKind
{
    /// <summary>Users.</summary>
    User,

    /// <summary>User groups.</summary>
    UserGroup,

    /// <summary>Replication groups.</summary>
    ReplicationGroup,

    /// <summary>Serverless caches.</summary>
    ServerlessCache,
}
