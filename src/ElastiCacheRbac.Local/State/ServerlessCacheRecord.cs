using System.Collections.Immutable;

namespace ElastiCacheRbac.Local.State;

/// <summary>A serverless cache as it is kept.</summary>
internal sealed record ServerlessCacheRecord : IGuardedCache
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    public required string Engine { get; init; }

    /// <summary>Such as <c>8</c>.</summary>
    public required string MajorEngineVersion { get; init; }

    /// <summary>Such as <c>8.1</c>.</summary>
    public required string FullEngineVersion { get; init; }

    public UsageLimits? Limits { get; init; }

    public string? KmsKeyId { get; init; }

    public IReadOnlyList<string> SecurityGroupIds { get; init; } = [];

    public IReadOnlyList<string> SubnetIds { get; init; } = [];

    public string? UserGroupId { get; init; }

    public int SnapshotRetentionLimit { get; init; }

    public string? DailySnapshotTime { get; init; }

    public required string NetworkType { get; init; }

    public required DateTimeOffset CreateTime { get; init; }

    /// <summary>What it will be once the change that is under way is done.</summary>
    public ServerlessCacheRecord? Next { get; init; }

    public required string Status { get; init; }

    /// <summary>Whether its creation comes to nothing.</summary>
    public bool CreateFails { get; init; }

    public DateTimeOffset? Due { get; init; }

    public ImmutableDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;

    string IRecord.Id => Name;

    IReadOnlyList<string> IGuardedCache.UserGroupIds => UserGroupId is null ? [] : [UserGroupId];

    IReadOnlyList<string> IGuardedCache.NextUserGroupIds => Next is null ? ((IGuardedCache)this).UserGroupIds : ((IGuardedCache)Next).UserGroupIds;
}
