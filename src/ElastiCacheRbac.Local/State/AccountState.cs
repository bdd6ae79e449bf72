namespace ElastiCacheRbac.Local.State;

/// <summary>All that an account has in a region, at one moment. Immutable.</summary>
internal sealed record AccountState
{
    public Table<UserRecord> Users { get; init; } = new("user");

    public Table<UserGroupRecord> UserGroups { get; init; } = new("usergroup", g => g.UserIds.Concat(g.UserIdsToAdd));

    public Table<ReplicationGroupRecord> ReplicationGroups { get; init; } = new("replicationgroup", UserGroupsOf);

    public Table<ServerlessCacheRecord> ServerlessCaches { get; init; } = new("serverlesscache", UserGroupsOf);

    public Table<CacheClusterRecord> CacheClusters { get; init; } = new("cluster");

    public Table<SubnetGroupRecord> SubnetGroups { get; init; } = new("subnetgroup");

    public Table<ParameterGroupRecord> ParameterGroups { get; init; } = new("parametergroup");

    public Table<EventRecord> Events { get; init; } = new("event");

    private static IEnumerable<string> UserGroupsOf(IGuardedCache cache) => cache.UserGroupIds.Concat(cache.NextUserGroupIds);
}
