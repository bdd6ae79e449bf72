namespace ElastiCacheRbac.Local.State;

/// <summary>All that an account has in a region, at one moment. Immutable.</summary>
internal sealed record AccountState
{
    public Table<UserRecord> Users { get; init; } = new("user");

    public Table<UserGroupRecord> UserGroups { get; init; } = new("usergroup", g => g.UserIds.Concat(g.UserIdsToAdd));

    public Table<ReplicationGroupRecord> ReplicationGroups { get; init; } = new("replicationgroup", g => g.UserGroupIdsInvolved);

    public Table<EventRecord> Events { get; init; } = new("event");
}
