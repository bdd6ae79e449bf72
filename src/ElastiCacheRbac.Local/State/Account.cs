namespace ElastiCacheRbac.Local.State;

/// <summary>The account as one request sees and changes it: nothing it does counts until it has succeeded.</summary>
internal sealed class Account
{
    private readonly List<Change> _changes = [];

    public Account(AccountState state, AccountSettings settings, DateTimeOffset now)
    {
        Settings = settings;
        Now = now;
        Users = new RecordSet<UserRecord>(state.Users, _changes);
        UserGroups = new RecordSet<UserGroupRecord>(state.UserGroups, _changes);
        ReplicationGroups = new RecordSet<ReplicationGroupRecord>(state.ReplicationGroups, _changes);
        Events = new RecordSet<EventRecord>(state.Events, _changes);
    }

    public AccountSettings Settings { get; }

    /// <summary>The moment of the request.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The moment at which a change that begins now is done.</summary>
    public DateTimeOffset Due => Now + Settings.Delay;

    public RecordSet<UserRecord> Users { get; }

    public RecordSet<UserGroupRecord> UserGroups { get; }

    public RecordSet<ReplicationGroupRecord> ReplicationGroups { get; }

    public RecordSet<EventRecord> Events { get; }

    /// <summary>What was changed so far, in order.</summary>
    public IReadOnlyList<Change> Changes => _changes;

    /// <summary>The ARN of a resource of this account and region.</summary>
    public string Arn(string resourceType, string id) => Settings.Arn(resourceType, id);

    /// <summary>Records that something happened, for DescribeEvents.</summary>
    public void Emit(string sourceType, string sourceId, string message) =>
        Events.Put(new EventRecord((Events.Table.Last?.Number ?? 0) + 1, sourceType, sourceId, message, Now));

    /// <summary>The state with the changes so far.</summary>
    public AccountState ToState() => new()
    {
        Users = Users.Table,
        UserGroups = UserGroups.Table,
        ReplicationGroups = ReplicationGroups.Table,
        Events = Events.Table,
    };
}
