using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.Engines;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.Audit.Auditing;

/// <summary>A user as audit rules look at it.</summary>
/// <param name="user">The user.</param>
/// <param name="context">The account.</param>
internal sealed class AuditedUser(User user, AuditContext context)
{
    private IReadOnlyList<EngineVersion>? _engines;
    private AccessReach? _reach;

    public User User { get; } = user;

    /// <summary>Whether the audit settings name it as an administrator.</summary>
    public bool IsAdmin { get; } = context.Settings.IsAdmin(user.UserId);

    /// <summary>Whether it is what clients are who do not say who they are.</summary>
    public bool IsDefault => User.UserName == DefaultUser.Name;

    /// <summary>Whether it is the account's own user <c>default</c>, which is always there.</summary>
    public bool IsAccountsOwn => User.UserId == DefaultUser.Name;

    /// <summary>The groups it is a member of, by ID.</summary>
    public List<AuditedGroup> UserGroups { get; } = [];

    /// <summary>The caches that its groups guard.</summary>
    public IEnumerable<AuditedCache> Caches => UserGroups.SelectMany(group => group.Caches).Distinct();

    /// <summary>The engine versions that it is judged by, oldest first.</summary>
    public IReadOnlyList<EngineVersion> Engines => _engines ??= context.EnginesOf(this);

    /// <summary>The newest engine version that it is judged by.</summary>
    public EngineVersion Engine => Engines[Engines.Count - 1];

    /// <summary>Its access string, as the newest of its engine versions reads it.</summary>
    public AccessString Access => AccessOn(Engine);

    /// <summary>Whether it can log in.</summary>
    public bool IsOn => Access.Policy.Enabled;

    public bool NeedsNoPassword => User.AuthenticationMode == AuthenticationMode.NoPasswordRequired;

    /// <summary>What its permissions come to.</summary>
    public AccessReach Reach => _reach ??= new AccessReach(Access.Policy);

    /// <summary>Its access string, as an engine version reads it.</summary>
    public AccessString AccessOn(EngineVersion engine) => context.Read(User.AccessString, engine);
}
