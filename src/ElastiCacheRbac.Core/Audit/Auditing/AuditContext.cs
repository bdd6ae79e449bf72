using ElastiCacheRbac.AccessStrings;
using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Engines;
using ElastiCacheRbac.Identifiers;

namespace ElastiCacheRbac.Audit.Auditing;

/// <summary>An account as audit rules look at it: users, groups and caches that know of each other. What is being deleted is left out.</summary>
internal sealed class AuditContext
{
    private readonly Dictionary<(string Text, EngineVersion Engine), AccessString> _read = [];

    public AuditContext(AccountState state, AuditSettings settings, DateTime today)
    {
        Settings = settings;
        Today = today.Date;
        Region = state.Region ?? "account";
        Account = state.Users.Select(user => user.Account).FirstOrDefault(account => account is not null);
        Caches =
        [
            .. state.ReplicationGroups.Where(g => g.Status != ResourceStatus.Deleting).Select(g => new AuditedCache(g, state.ReplicationGroupVersions.TryGetValue(g.ReplicationGroupId, out string? version) ? version : null)),
            .. state.ServerlessCaches.Where(c => c.Status != ResourceStatus.Deleting).Select(c => new AuditedCache(c)),
        ];
        Users = [.. state.Users.Where(u => u.Status != ResourceStatus.Deleting).OrderBy(u => u.UserId, StringComparer.Ordinal).Select(u => new AuditedUser(u, this))];
        Dictionary<string, AuditedUser> users = Users.ToDictionary(u => u.User.UserId, StringComparer.Ordinal);
        UserGroups =
        [
            .. state.UserGroups.Where(g => g.Status != ResourceStatus.Deleting).OrderBy(g => g.UserGroupId, StringComparer.Ordinal).Select(group => new AuditedGroup(
                group,
                [.. group.UserIds.Where(users.ContainsKey).Select(id => users[id]).OrderBy(u => u.User.UserId, StringComparer.Ordinal)],
                [.. Caches.Where(cache => cache.IsGuardedBy(group))])),
        ];
        foreach (AuditedGroup group in UserGroups)
        {
            foreach (AuditedUser member in group.Members)
            {
                member.UserGroups.Add(group);
            }
        }
    }

    public AuditSettings Settings { get; }

    public DateTime Today { get; }

    /// <summary>The region, which stands for the account as a whole.</summary>
    public string Region { get; }

    public string? Account { get; }

    public IReadOnlyList<AuditedUser> Users { get; }

    public IReadOnlyList<AuditedGroup> UserGroups { get; }

    public IReadOnlyList<AuditedCache> Caches { get; }

    /// <summary>An access string as an engine version reads it; each is read once.</summary>
    public AccessString Read(string text, EngineVersion engine)
    {
        if (!_read.TryGetValue((text, engine.Language), out AccessString? read))
        {
            _read.Add((text, engine.Language), read = AccessString.Read(text, engine));
        }

        return read;
    }

    /// <summary>
    /// The engine versions that a user is judged by, oldest first: those of its caches where known, else those of its engine that understand its
    /// access string.
    /// </summary>
    public IReadOnlyList<EngineVersion> EnginesOf(AuditedUser user)
    {
        EngineVersion[] known = [.. EngineVersion.Known.Intersect(user.Caches.Select(c => c.Engine?.Language).OfType<EngineVersion>())];
        if (known.Length > 0)
        {
            return known;
        }

        EngineVersion[] ofEngine = [.. EngineVersion.Known.Where(v => v.Engine == (user.User.Engine == CacheEngine.Redis ? CacheEngine.Redis : CacheEngine.Valkey))];
        EngineVersion[] understanding = [.. ofEngine.Where(v => Read(user.User.AccessString, v).IsValidForEngine)];
        return understanding.Length > 0 ? understanding : [ofEngine[ofEngine.Length - 1]];
    }
}
