using ElastiCacheRbac.Caches;
using ElastiCacheRbac.Spelling;

namespace ElastiCacheRbac.Authentication;

/// <summary>How a cache decides who may use it, and what is changing about that.</summary>
public sealed record CacheAuthentication
{
    /// <summary>The replication group's ID, or the serverless cache's name.</summary>
    public required string CacheId { get; init; }

    /// <summary><c>replication group</c> or <c>serverless cache</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>How it decides who may use it.</summary>
    public required AccessMode Mode { get; init; }

    /// <summary>The cache's status.</summary>
    public required string Status { get; init; }

    /// <summary>The user group that guards it.</summary>
    public IReadOnlyList<string> UserGroupIds { get; init => field = TextList<string>.Of(value); } = TextList<string>.None;

    /// <summary>Whether clients connect by TLS, without which neither user groups nor AUTH are possible.</summary>
    public bool TransitEncryptionEnabled { get; init; }

    /// <summary><c>required</c>, or <c>preferred</c> where clients without TLS are let in too.</summary>
    public string? TransitEncryptionMode { get; init; }

    /// <summary>The changes under way; null when there are none.</summary>
    public ReplicationGroupPendingChanges? PendingChanges { get; init; }

    /// <summary>The Amazon resource name.</summary>
    public string? Arn { get; init; }

    /// <summary>The region it lives in.</summary>
    public string? Region => Identifiers.Arn.TryParse(Arn)?.Region;

    /// <summary>The account it lives in.</summary>
    public string? Account => Identifiers.Arn.TryParse(Arn)?.Account;

    /// <summary>How a replication group decides who may use it.</summary>
    /// <param name="group">The replication group as it was described.</param>
    public static CacheAuthentication Of(ReplicationGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return new CacheAuthentication
        {
            CacheId = group.ReplicationGroupId,
            Kind = "replication group",
            Mode = group.UserGroupIds.Count > 0 ? AccessMode.Rbac : group.AuthTokenEnabled ? AccessMode.AuthToken : AccessMode.None,
            Status = group.Status,
            UserGroupIds = group.UserGroupIds,
            TransitEncryptionEnabled = group.TransitEncryptionEnabled,
            TransitEncryptionMode = group.TransitEncryptionMode ?? (group.TransitEncryptionEnabled ? "required" : null),
            PendingChanges = group.PendingModifiedValues,
            Arn = group.Arn,
        };
    }

    /// <summary>How a serverless cache decides who may use it.</summary>
    /// <param name="cache">The serverless cache as it was described.</param>
    public static CacheAuthentication Of(ServerlessCache cache)
    {
        ArgumentNullException.ThrowIfNull(cache);
        return new CacheAuthentication
        {
            CacheId = cache.ServerlessCacheName,
            Kind = "serverless cache",
            Mode = cache.UserGroupId is null ? AccessMode.None : AccessMode.Rbac,
            Status = cache.Status,
            UserGroupIds = cache.UserGroupId is null ? [] : [cache.UserGroupId],
            TransitEncryptionEnabled = true,
            TransitEncryptionMode = "required",
            Arn = cache.Arn,
        };
    }

    /// <summary>The cache and its mode.</summary>
    public override string ToString() => $"{CacheId}: {Mode}";
}
