using ElastiCacheRbac.Caches;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Local.Data;
using ElastiCacheRbac.Local.State;
using ElastiCacheRbac.Local.Wire;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>The rules that replication groups and cache clusters share.</summary>
internal static class CacheRules
{
    /// <summary>The daily hour for snapshots if none is asked for.</summary>
    public const string DefaultSnapshotWindow = "03:00-04:00";

    private const int MaximumSnapshotRetention = 35;

    private static readonly Version _firstWithUserGroups = new(6, 0);

    public static string Engine(string engine)
    {
        string lower = engine.ToLowerInvariant();
        return Catalog.Current.HasEngine(lower) ? lower : throw CacheFaults.EngineUnknown(engine);
    }

    public static EngineVersion Version(string engine, string? version) =>
        Catalog.Current.FindVersion(engine, version) ?? throw CacheFaults.VersionNotFound(version!, engine);

    public static string NodeType(string? nodeType)
    {
        string type = nodeType ?? throw ParameterFaults.Missing("CacheNodeType");
        return Catalog.Current.NodeTypes.Contains(type) ? type : throw CacheFaults.NodeTypeUnknown(type);
    }

    public static string DefaultParameterGroup(EngineVersion version, bool isClusterEnabled) =>
        Catalog.Current.DefaultParameterGroups.First(g => g.Family == version.Family && g.IsClusterEnabled == isClusterEnabled).Name;

    /// <summary>Whether a parameter group turns cluster mode on.</summary>
    /// <exception cref="ServiceFault">There is no such parameter group, or it is for another engine version.</exception>
    public static bool IsClusterEnabled(string parameterGroupName, EngineVersion version, Account account)
    {
        DefaultParameterGroup group = Catalog.Current.DefaultParameterGroups.FirstOrDefault(g => g.Name == parameterGroupName)
            ?? throw CacheFaults.ParameterGroupNotFound(parameterGroupName);
        return group.Family == version.Family ? group.IsClusterEnabled : throw CacheFaults.ParameterGroupOfOtherFamily(group.Name, version.Family);
    }

    public static string SubnetGroup(string? name, Account account) => name ?? "default";

    public static int SnapshotRetention(int days) =>
        days is >= 0 and <= MaximumSnapshotRetention ? days : throw CacheFaults.OutOfRange("SnapshotRetentionLimit", 0, MaximumSnapshotRetention);

    /// <summary>The token that a new cache is guarded by, if one is asked for.</summary>
    public static AuthToken? NewAuthToken(string? token, bool isEncryptedInTransit, Account account)
    {
        if (token is null)
        {
            return null;
        }

        if (!isEncryptedInTransit)
        {
            throw CacheFaults.AuthTokenNeedsTls();
        }

        CheckAuthToken(token);
        return new AuthToken([SecretHash.Of(token)], account.Now);
    }

    public static void CheckAuthToken(string token)
    {
        if (token.Length is < AuthTokenRule.MinimumLength or > AuthTokenRule.MaximumLength || !token.All(AuthTokenRule.IsAllowed))
        {
            throw CacheFaults.AuthTokenInvalid();
        }
    }

    /// <summary>The user groups that a cache can be given.</summary>
    public static IReadOnlyList<string> UserGroups(IReadOnlyCollection<string> requestedIds, CacheSettings settings, Account account)
    {
        if (requestedIds.Count == 0)
        {
            return [];
        }

        if (requestedIds.Count > 1)
        {
            throw CacheFaults.OneUserGroup();
        }

        if (!settings.TransitEncryptionEnabled)
        {
            throw CacheFaults.UserGroupNeedsTls();
        }

        if (System.Version.Parse(settings.EngineVersion) < _firstWithUserGroups)
        {
            throw CacheFaults.UserGroupNeedsVersion();
        }

        UserGroupRecord group = UserGroupOperations.FindActive(requestedIds.First(), account);
        return settings.Engine == CacheEngine.Redis && group.Engine != CacheEngine.Redis ? throw CacheFaults.GroupOfOtherEngine() : [group.UserGroupId];
    }

    /// <summary>The settings with another engine version, or another parameter group.</summary>
    public static CacheSettings ChangeVersion(
        CacheSettings settings, string? requestedEngine, string? requestedVersion, string? parameterGroupName, bool isClusterEnabled, Account account)
    {
        string engine = requestedEngine is null ? settings.Engine : Engine(requestedEngine);
        if (engine != settings.Engine && (settings.Engine, engine) is not (CacheEngine.Redis, CacheEngine.Valkey))
        {
            throw CommonFaults.EngineNotReversible();
        }

        EngineVersion version = engine == settings.Engine ? Version(engine, requestedVersion ?? settings.EngineVersion) : Version(engine, requestedVersion);
        if (version.Number < System.Version.Parse(settings.EngineVersion))
        {
            throw CacheFaults.Downgrade();
        }

        bool keepsFamily = Version(settings.Engine, settings.EngineVersion).Family == version.Family;
        string parameterGroup = parameterGroupName ?? (keepsFamily ? settings.ParameterGroupName : DefaultParameterGroup(version, isClusterEnabled));
        if (IsClusterEnabled(parameterGroup, version, account) != isClusterEnabled)
        {
            throw CacheFaults.ParameterGroupChangesClusterMode(parameterGroup);
        }

        return settings with { Engine = engine, EngineVersion = version.FullName, ParameterGroupName = parameterGroup };
    }

    /// <summary>The settings with encryption in transit turned on, off, or required. Sources: the API reference and the in-transit encryption documentation.</summary>
    public static CacheSettings ChangeTransitEncryption(CacheSettings settings, bool? enabled, string? mode)
    {
        bool isEnabled = enabled ?? settings.TransitEncryptionEnabled;
        string? newMode = isEnabled ? mode ?? settings.TransitEncryptionMode : null;
        if (isEnabled && !settings.TransitEncryptionEnabled && newMode != "preferred")
        {
            throw CacheFaults.TlsBeginsPreferred();
        }

        if (!isEnabled && settings.TransitEncryptionMode == "required")
        {
            throw CacheFaults.TlsEndsPreferred();
        }

        return settings with { TransitEncryptionEnabled = isEnabled, TransitEncryptionMode = newMode };
    }

    public static void CheckNodeQuota(int added, Account account)
    {
        int quota = account.Settings.Quotas.Nodes;
        if (account.ReplicationGroups.Table.After(null).Sum(g => g.Nodes.Count()) + added > quota)
        {
            throw CacheFaults.NodeQuotaExceeded(quota);
        }
    }
}
