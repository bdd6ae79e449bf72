using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Files;
using ElastiCacheRbac.UserGroups;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.DesiredState.Planning;

/// <summary>A plan in the making: what is wanted, what is there, and the changes and hazards found so far.</summary>
internal sealed class PlanDraft
{
    private readonly List<RbacChange> _changes = [];
    private readonly List<PlannedCall> _calls = [];
    private readonly List<PlanHazard> _hazards = [];
    private readonly Dictionary<(ResourceType, string), int> _orders = [];

    public PlanDraft(RbacState wanted, AccountState account)
    {
        Wanted = wanted;
        Account = account;
        Users = account.Users.ToDictionary(u => u.UserId, StringComparer.Ordinal);
        UserGroups = account.UserGroups.ToDictionary(g => g.UserGroupId, StringComparer.Ordinal);
        Caches = account.ReplicationGroups.Select(g => new PresentCache(g)).Concat(account.ServerlessCaches.Select(c => new PresentCache(c)))
            .ToDictionary(c => (c.Type, c.Id));
        GroupsOf = account.UserGroups.SelectMany(g => g.ComingMembers().Select(id => (Member: id, Group: g))).ToLookup(m => m.Member, m => m.Group);
        WantedUsers = wanted.Users.ToDictionary(u => u.UserId, StringComparer.Ordinal);
    }

    public RbacState Wanted { get; }

    public AccountState Account { get; }

    /// <summary>The users that are there, by their IDs.</summary>
    public Dictionary<string, User> Users { get; }

    /// <summary>The user groups that are there, by their IDs.</summary>
    public Dictionary<string, UserGroup> UserGroups { get; }

    /// <summary>The caches that are there, of both kinds.</summary>
    public Dictionary<(ResourceType Type, string Id), PresentCache> Caches { get; }

    /// <summary>The user groups that are there, by the IDs of their members.</summary>
    public ILookup<string, UserGroup> GroupsOf { get; }

    /// <summary>The users that the file describes, by their IDs.</summary>
    public Dictionary<string, DesiredUser> WantedUsers { get; }

    public IReadOnlyList<RbacChange> Changes => _changes;

    public IReadOnlyList<PlannedCall> Calls => _calls;

    public IReadOnlyList<PlanHazard> Hazards => _hazards;

    /// <summary>The user name of a user, as the file or the account has it; null if neither has the user, or it is being deleted.</summary>
    public string? UserNameOf(string userId) =>
        WantedUsers.TryGetValue(userId, out DesiredUser? wanted) ? wanted.UserName
        : Users.TryGetValue(userId, out User? user) && user.Status != ResourceStatus.Deleting ? user.UserName
        : null;

    /// <summary>How a user proves who it is, as the file or the account has it; null if neither has the user.</summary>
    public AuthenticationMode? AuthenticationModeOf(string userId) =>
        WantedUsers.TryGetValue(userId, out DesiredUser? wanted) ? wanted.AuthenticationMode
        : Users.TryGetValue(userId, out User? user) ? user.AuthenticationMode
        : null;

    /// <summary>Adds a change behind those found so far.</summary>
    /// <param name="kind">What it does.</param>
    /// <param name="type">To what kind of resource.</param>
    /// <param name="id">To which.</param>
    /// <param name="description">What it does, in a few words.</param>
    /// <param name="effect">What that does to access.</param>
    /// <param name="call">What it sends.</param>
    /// <param name="after">The resources whose changes, where they change, are made before.</param>
    /// <param name="position">Where the file asks for it.</param>
    public void Add(
        RbacChangeKind kind, ResourceType type, string id, string description, ChangeEffect effect, PlannedCall call,
        IEnumerable<(ResourceType, string)> after, FilePosition? position = null)
    {
        int order = _changes.Count + 1;
        _changes.Add(new RbacChange
        {
            Order = order,
            Kind = kind,
            ResourceType = type,
            ResourceId = id,
            Description = description,
            Effect = effect.Text,
            Gained = effect.Gained,
            Lost = effect.Lost,
            DependsOn = [.. after.Where(_orders.ContainsKey).Select(resource => _orders[resource]).Distinct().OrderBy(o => o)],
            Position = position,
        });
        _calls.Add(call);

        // Nothing waits for a tag.
        if (kind != RbacChangeKind.Adopt)
        {
            _orders[(type, id)] = order;
        }
    }

    /// <summary>Adds a reason not to make the plan without more ado.</summary>
    public void Warn(string errorId, ResourceType type, string id, string message, bool canBeForced = false) =>
        _hazards.Add(new PlanHazard(errorId, type, id, message, canBeForced));
}
