using ElastiCacheRbac.Local.State;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>The rules for changing a cache cluster of its own.</summary>
internal static class CacheClusterModification
{
    /// <summary>The cache cluster with the change that a request asks for under way, or waiting for its maintenance window.</summary>
    public static CacheClusterRecord Apply(Model.ModifyCacheClusterRequest request, CacheClusterRecord cluster, Account account)
    {
        Parameters.RefuseGiven(
            (nameof(request.CacheSecurityGroupNames), request.CacheSecurityGroupNames),
            (nameof(request.LogDeliveryConfigurations), request.LogDeliveryConfigurations),
            (nameof(request.ScaleConfig), request.ScaleConfig));
        CacheClusterRecord planned = cluster.Next ?? cluster;
        CacheSettings settings = planned.Settings;
        if (request.CacheNodeType is not null)
        {
            settings = settings with { CacheNodeType = CacheRules.NodeType(request.CacheNodeType) };
        }

        if (request.Engine is not null || request.EngineVersion is not null || request.CacheParameterGroupName is not null)
        {
            settings = CacheRules.ChangeVersion(settings, request.Engine, request.EngineVersion, request.CacheParameterGroupName, isClusterEnabled: false, account);
        }

        string? tokenStatus = planned.AuthTokenStatus;
        if (request.AuthToken is null)
        {
            Parameters.RefuseGiven((nameof(request.AuthTokenUpdateStrategy), request.AuthTokenUpdateStrategy));
        }
        else
        {
            settings = CacheRules.ChangeAuthToken(settings, request.AuthToken, request.AuthTokenUpdateStrategy, account, out tokenStatus);
        }

        CacheClusterRecord next = planned with { Settings = settings, AvailabilityZones = Zones(request, planned, account) };

        // What waits already goes on to do so.
        bool waits = request.ApplyImmediately != true && (next != planned || request.AuthToken is not null || cluster.Next is not null);
        CacheSettingsAtOnce atOnce = CacheSettingsAtOnce.Of(request);
        CacheSettings now = atOnce.Apply(cluster.Settings);
        return cluster with
        {
            Settings = now,
            Next = next with { Settings = atOnce.Apply(settings), Next = null },
            AuthTokenStatus = tokenStatus,
            Status = waits ? Status.Available : Status.Modifying,
            Due = waits ? MaintenanceWindow.NextOpening(now.MaintenanceWindow, account.Now) : account.Due,
        };
    }

    private static IReadOnlyList<string> Zones(Model.ModifyCacheClusterRequest request, CacheClusterRecord cluster, Account account)
    {
        IReadOnlyList<string> zones = cluster.AvailabilityZones;
        int nodes = CacheClusterCreation.NodeCount(cluster.Settings.Engine, request.NumCacheNodes ?? zones.Count);
        if (nodes == zones.Count)
        {
            return zones;
        }

        if (nodes < zones.Count)
        {
            // Nodes are numbered from 0001.
            HashSet<string> removed = [.. request.CacheNodeIdsToRemove ?? []];
            IReadOnlyList<string> kept = [.. zones.Where((_, i) => !removed.Contains(FormattableString.Invariant($"{i + 1:D4}")))];
            return kept.Count == nodes ? kept : throw CommonFaults.InvalidCombination("CacheNodeIdsToRemove must name as many nodes as NumCacheNodes takes away.");
        }

        CacheRules.CheckNodeQuota(nodes - zones.Count, account);
        return [.. zones, .. Enumerable.Range(zones.Count, nodes - zones.Count).Select(i => request.NewAvailabilityZones?.ElementAtOrDefault(i - zones.Count) ?? CacheRules.Zone(i, account))];
    }
}
