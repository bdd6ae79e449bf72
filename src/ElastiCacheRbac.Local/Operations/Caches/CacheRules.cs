using System.Text.RegularExpressions;
using Amazon.ElastiCache;
using ElastiCacheRbac.Caches;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Local.Data;
using ElastiCacheRbac.Local.State;
using ElastiCacheRbac.Local.Wire;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>The rules that replication groups and cache clusters share.</summary>
internal static class CacheRules
{
    private const string DefaultSnapshotWindow = "03:00-04:00";

    // [doc]
    private const int LowestPort = 1150;
    private const int HighestPort = 65535;
    private const int MaximumSnapshotRetention = 35;

    private static readonly Version _firstWithUserGroups = new(6, 0);

    private static readonly Regex _window = new(
        "\\A([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]\\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The engine as the service stores it.</summary>
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

    /// <summary>The parameter group of a cache.</summary>
    /// <exception cref="ServiceFault">There is no such parameter group, or it is for another engine version.</exception>
    public static ParameterGroupRecord ParameterGroup(string name, EngineVersion version, Account account)
    {
        ParameterGroupRecord group = account.ParameterGroups.Find(name.ToLowerInvariant()) ?? throw CacheFaults.ParameterGroupNotFound(name);
        return group.Family == version.Family ? group : throw CacheFaults.ParameterGroupOfOtherFamily(group.Name, version.Family);
    }

    /// <summary>The subnet group that a cache is put in.</summary>
    /// <exception cref="ServiceFault">There is no such subnet group.</exception>
    public static string SubnetGroup(string? name, Account account) =>
        account.SubnetGroups.Find((name ?? SubnetGroupRecord.Default).ToLowerInvariant())?.Name ?? throw CacheFaults.SubnetGroupNotFound(name!);

    /// <summary>The port that a cache listens on.</summary>
    public static int Port(int? port, string engine) => port switch
    {
        null => Catalog.Current.DefaultPort(engine),
        >= LowestPort and <= HighestPort => port.Value,
        _ => throw CacheFaults.OutOfRange("Port", LowestPort, HighestPort),
    };

    /// <summary>The daily hours for snapshots.</summary>
    public static string SnapshotWindow(string? window) => window is null
        ? DefaultSnapshotWindow
        : _window.IsMatch(window) ? window : throw CommonFaults.InvalidValue(OurChoices.SnapshotWindow());

    /// <summary>The days that snapshots are kept.</summary>
    public static int SnapshotRetention(int days) =>
        days is >= 0 and <= MaximumSnapshotRetention ? days : throw CacheFaults.OutOfRange("SnapshotRetentionLimit", 0, MaximumSnapshotRetention);

    /// <summary>The moment of the token that a new cache is guarded by, if one is asked for.</summary>
    public static DateTimeOffset? NewAuthToken(string? token, bool isEncryptedInTransit, Account account)
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
        return account.Now;
    }

    /// <summary>Checks a token against the rule for AUTH tokens.</summary>
    private static void CheckAuthToken(string token)
    {
        if (token.Length is < AuthTokenRule.MinimumLength or > AuthTokenRule.MaximumLength || !token.All(AuthTokenRule.IsAllowed))
        {
            throw CacheFaults.AuthTokenInvalid();
        }
    }

    /// <summary>The settings with another AUTH token, alone (SET) or beside the last one (ROTATE, the default) [doc].</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="token">The new token.</param>
    /// <param name="strategy">How it comes into use.</param>
    /// <param name="account">The account.</param>
    /// <param name="status">What is told while it does.</param>
    public static CacheSettings ChangeAuthToken(CacheSettings settings, string token, AuthTokenUpdateStrategyType? strategy, Account account, out string status)
    {
        if (strategy == AuthTokenUpdateStrategyType.DELETE)
        {
            throw CommonFaults.InvalidCombination("AuthToken cannot be provided with the AUTH token update strategy DELETE.");
        }

        CheckAuthToken(token);
        status = strategy == AuthTokenUpdateStrategyType.SET ? AuthTokenUpdateStatus.SETTING.Value : AuthTokenUpdateStatus.ROTATING.Value;
        return settings with { AuthTokenLastModified = account.Now };
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
        ParameterGroupRecord parameterGroup = ParameterGroup(
            parameterGroupName ?? (keepsFamily ? settings.ParameterGroupName : DefaultParameterGroup(version, isClusterEnabled)), version, account);
        if (parameterGroup.IsClusterEnabled != isClusterEnabled)
        {
            throw CacheFaults.ParameterGroupChangesClusterMode(parameterGroup.Name);
        }

        return settings with { Engine = engine, EngineVersion = version.FullName, ParameterGroupName = parameterGroup.Name };
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

    /// <summary>The settings of all caches that are not serverless.</summary>
    public static IEnumerable<CacheSettings> AllSettings(Account account) =>
        account.ReplicationGroups.Table.After(null).Select(g => g.Settings).Concat(account.CacheClusters.Table.After(null).Select(c => c.Settings));

    /// <summary>Checks that some more nodes fit in the account's quota, those that are coming counted.</summary>
    public static void CheckNodeQuota(int added, Account account)
    {
        int quota = account.Settings.Quotas.Nodes;
        int nodes = account.ReplicationGroups.Table.After(null).SelectMany(g => g.Changing().NodeGroups).Sum(g => g.Members.Count)
            + account.CacheClusters.Table.After(null).Sum(c => (c.Next ?? c).AvailabilityZones.Count);
        if (nodes + added > quota)
        {
            throw CacheFaults.NodeQuotaExceeded(quota);
        }
    }

    /// <summary>The availability zone of a node if none is asked for.</summary>
    public static string Zone(int node, Account account) => account.Settings.Region + (char)('a' + (node % 3));
}
