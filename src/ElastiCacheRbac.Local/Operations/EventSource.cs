namespace ElastiCacheRbac.Local.Operations;

/// <summary>The kinds of resources that events tell of, in the service's words.</summary>
internal static class EventSource
{
    public const string CacheCluster = "cache-cluster";
    public const string CacheParameterGroup = "cache-parameter-group";
    public const string CacheSubnetGroup = "cache-subnet-group";
    public const string ReplicationGroup = "replication-group";
    public const string ServerlessCache = "serverless-cache";
    public const string User = "user";
    public const string UserGroup = "user-group";
}
