using System.Globalization;
using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Authentication;
using ElastiCacheRbac.Caches;
using ElastiCacheRbac.Engines;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.UserGroups;

namespace ElastiCacheRbac.Audit.Auditing;

/// <summary>A cache as audit rules look at it.</summary>
internal sealed class AuditedCache
{
    private readonly string? _version;

    public AuditedCache(ReplicationGroup group, string? version)
    {
        Type = ResourceType.ReplicationGroup;
        Authentication = CacheAuthentication.Of(group);
        EngineName = group.Engine;
        _version = version;
    }

    public AuditedCache(ServerlessCache cache)
    {
        Type = ResourceType.ServerlessCache;
        Authentication = CacheAuthentication.Of(cache);
        EngineName = cache.Engine;
        _version = cache.FullEngineVersion ?? cache.MajorEngineVersion;
    }

    public ResourceType Type { get; }

    public CacheAuthentication Authentication { get; }

    public string Id => Authentication.CacheId;

    /// <summary><c>redis</c> or <c>valkey</c>, where the service says.</summary>
    public string? EngineName { get; }

    /// <summary>The engine version; null where it is not known, or its language is not.</summary>
    public EngineVersion? Engine => _version is not null && EngineVersion.TryParse($"{EngineName}-{_version}", out EngineVersion? engine) ? engine : null;

    public bool IsValkey => EngineName == CacheEngine.Valkey;

    /// <summary>Whether its engine is known to be older than 6.0, which has no users.</summary>
    public bool IsTooOldForUsers =>
        !IsValkey && _version is not null && int.TryParse(_version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out int major) && major < 6;

    /// <summary>Whether a user group is on its way to it.</summary>
    public bool IsBeingGuarded => Authentication.PendingChanges is { UserGroupIdsToAdd.Count: > 0 };

    /// <summary>The cmdlet that assigns it a user group.</summary>
    public string AssignCommand => Type == ResourceType.ServerlessCache
        ? $"Set-EcServerlessCache {Id} -UserGroupId <group>"
        : $"Set-EcAuthentication {Id} -Mode Rbac -UserGroupId <group>";

    /// <summary>Whether a user group guards it.</summary>
    public bool IsGuardedBy(UserGroup group) =>
        Authentication.UserGroupIds.Contains(group.UserGroupId)
        || (Type == ResourceType.ServerlessCache ? group.ServerlessCaches : group.ReplicationGroups).Contains(Id);

    /// <summary>The cache's ID.</summary>
    public override string ToString() => Id;
}
