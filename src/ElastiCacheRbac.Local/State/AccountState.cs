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

    /// <summary>The state with a record from the database.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is not a record of its kind, or its kind is not known.</exception>
    public AccountState With(StoredRecord stored) => stored.Kind switch
    {
        _ when stored.Kind == Users.Kind => this with { Users = With(Users, stored) },
        _ when stored.Kind == UserGroups.Kind => this with { UserGroups = With(UserGroups, stored) },
        _ when stored.Kind == ReplicationGroups.Kind => this with { ReplicationGroups = With(ReplicationGroups, stored) },
        _ when stored.Kind == ServerlessCaches.Kind => this with { ServerlessCaches = With(ServerlessCaches, stored) },
        _ when stored.Kind == CacheClusters.Kind => this with { CacheClusters = With(CacheClusters, stored) },
        _ when stored.Kind == SubnetGroups.Kind => this with { SubnetGroups = With(SubnetGroups, stored) },
        _ when stored.Kind == ParameterGroups.Kind => this with { ParameterGroups = With(ParameterGroups, stored) },
        _ when stored.Kind == Events.Kind => this with { Events = With(Events, stored) },
        _ => throw new System.Text.Json.JsonException($"The kind {stored.Kind} is not known."),
    };

    private static Table<T> With<T>(Table<T> table, StoredRecord stored)
        where T : class, IRecord => table.With(RecordJson.Read<T>(stored.Json!));

    private static IEnumerable<string> UserGroupsOf(IGuardedCache cache) => cache.UserGroupIds.Concat(cache.NextUserGroupIds);
}
