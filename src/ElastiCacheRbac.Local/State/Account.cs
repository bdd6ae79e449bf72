namespace ElastiCacheRbac.Local.State;

/// <summary>The account as one request sees and changes it: nothing it does counts until it has succeeded.</summary>
internal sealed class Account
{
    // The service keeps events for 14 days; here the newest are kept, so that a long test does not fill the memory.
    private const int EventsKept = 10_000;

    private readonly AccountState _before;
    private readonly List<Change> _changes = [];

    public Account(AccountState state, AccountSettings settings, DateTimeOffset now)
    {
        _before = state;
        Settings = settings;
        Now = now;
        Delay = settings.Delay;
        Users = new RecordSet<UserRecord>(state.Users, _changes);
        UserGroups = new RecordSet<UserGroupRecord>(state.UserGroups, _changes);
        ReplicationGroups = new RecordSet<ReplicationGroupRecord>(state.ReplicationGroups, _changes);
        ServerlessCaches = new RecordSet<ServerlessCacheRecord>(state.ServerlessCaches, _changes);
        CacheClusters = new RecordSet<CacheClusterRecord>(state.CacheClusters, _changes);
        SubnetGroups = new RecordSet<SubnetGroupRecord>(state.SubnetGroups, _changes);
        ParameterGroups = new RecordSet<ParameterGroupRecord>(state.ParameterGroups, _changes);
        Events = new RecordSet<EventRecord>(state.Events, _changes);
    }

    public AccountSettings Settings { get; }

    /// <summary>The moment of the request; or, while changes end, the one at which each was to be done.</summary>
    public DateTimeOffset Now { get; set; }

    /// <summary>How long a change takes.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Whether a cache that the request creates comes to nothing.</summary>
    public bool CreateFails { get; set; }

    /// <summary>The moment at which a change that begins now is done.</summary>
    public DateTimeOffset Due => Now + Delay;

    public RecordSet<UserRecord> Users { get; }

    public RecordSet<UserGroupRecord> UserGroups { get; }

    public RecordSet<ReplicationGroupRecord> ReplicationGroups { get; }

    public RecordSet<ServerlessCacheRecord> ServerlessCaches { get; }

    public RecordSet<CacheClusterRecord> CacheClusters { get; }

    public RecordSet<SubnetGroupRecord> SubnetGroups { get; }

    public RecordSet<ParameterGroupRecord> ParameterGroups { get; }

    public RecordSet<EventRecord> Events { get; }

    /// <summary>What was changed so far, in order.</summary>
    public IReadOnlyList<Change> Changes => _changes;

    /// <summary>Whether any change is under way, or waits. While none is, everything is in the state that it is marked with.</summary>
    public bool IsAnythingChanging =>
        Users.Table.NextDue is not null || UserGroups.Table.NextDue is not null
        || ReplicationGroups.Table.NextDue is not null || ServerlessCaches.Table.NextDue is not null;

    /// <summary>The ARN of a resource of this account and region.</summary>
    public string Arn(string resourceType, string id) => Settings.Arn(resourceType, id);

    /// <summary>The caches that a user group guards, or will guard once a change that is under way is done.</summary>
    public IEnumerable<IGuardedCache> CachesOf(string userGroupId) =>
        ReplicationGroups.ReferringTo(userGroupId).Select(id => (IGuardedCache)ReplicationGroups.Find(id)!)
            .Concat(ServerlessCaches.ReferringTo(userGroupId).Select(id => ServerlessCaches.Find(id)!));

    /// <summary>The groups that a user is a member of, or becomes one of.</summary>
    public IEnumerable<UserGroupRecord> GroupsOf(string userId) => UserGroups.ReferringTo(userId).Select(id => UserGroups.Find(id)!);

    /// <summary>Records that something happened, for DescribeEvents.</summary>
    public void Emit(string sourceType, string sourceId, string message)
    {
        Events.Put(new EventRecord((Events.Table.Last?.Number ?? 0) + 1, sourceType, sourceId, message, Now));
        if (Events.Count > EventsKept)
        {
            Events.Remove(((IRecord)Events.Table.After(null).First()).Id);
        }
    }

    /// <summary>The state with the changes so far.</summary>
    public AccountState ToState() => _before with
    {
        Users = Users.Table,
        UserGroups = UserGroups.Table,
        ReplicationGroups = ReplicationGroups.Table,
        ServerlessCaches = ServerlessCaches.Table,
        CacheClusters = CacheClusters.Table,
        SubnetGroups = SubnetGroups.Table,
        ParameterGroups = ParameterGroups.Table,
        Events = Events.Table,
    };
}
