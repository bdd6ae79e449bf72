using ElastiCacheRbac.Engines;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.UserGroups;

namespace ElastiCacheRbac.Audit.Auditing;

/// <summary>A user group as audit rules look at it.</summary>
/// <param name="Group">The group.</param>
/// <param name="Members">Its members, by ID.</param>
/// <param name="Caches">The caches it guards.</param>
internal sealed record AuditedGroup(UserGroup Group, IReadOnlyList<AuditedUser> Members, IReadOnlyList<AuditedCache> Caches)
{
    public string Id => Group.UserGroupId;

    /// <summary>The newest engine version of its caches; the newest of its engine where none is known.</summary>
    public EngineVersion Engine =>
        EngineVersion.Known.LastOrDefault(known => Caches.Any(cache => known.Equals(cache.Engine?.Language)))
        ?? EngineVersion.Known.Last(known => known.Engine == (Group.Engine == CacheEngine.Redis ? CacheEngine.Redis : CacheEngine.Valkey));
}
