using ElastiCacheRbac.Spelling;

namespace ElastiCacheRbac.Caches;

/// <summary>A serverless cache as the service describes it. Its clients always connect by TLS.</summary>
public sealed record ServerlessCache
{
    /// <summary>The cache's name, unique in an account and region, lower case.</summary>
    public required string ServerlessCacheName { get; init; }

    /// <summary>What its owner says of it.</summary>
    public string? Description { get; init; }

    /// <summary><c>creating</c>, <c>available</c>, <c>modifying</c>, <c>deleting</c> or <c>create-failed</c>.</summary>
    public required string Status { get; init; }

    /// <summary><c>redis</c> or <c>valkey</c>.</summary>
    public string? Engine { get; init; }

    /// <summary>The engine's major version, such as <c>7</c>.</summary>
    public string? MajorEngineVersion { get; init; }

    /// <summary>The engine's full version, such as <c>7.1</c>.</summary>
    public string? FullEngineVersion { get; init; }

    /// <summary>The user group that guards it; null lets everyone in.</summary>
    public string? UserGroupId { get; init; }

    /// <summary>How far it scales; null without limits.</summary>
    public CacheUsageLimits? CacheUsageLimits { get; init; }

    /// <summary>The security groups.</summary>
    public IReadOnlyList<string> SecurityGroupIds { get; init => field = TextList<string>.Of(value); } = TextList<string>.None;

    /// <summary>The subnets that its endpoints are in.</summary>
    public IReadOnlyList<string> SubnetIds { get; init => field = TextList<string>.Of(value); } = TextList<string>.None;

    /// <summary>The key that encrypts its data on disk, if it is the customer's own.</summary>
    public string? KmsKeyId { get; init; }

    /// <summary>Where clients connect; null until there is one.</summary>
    public string? Endpoint { get; init; }

    /// <summary>Where clients that only read connect; null until there is one.</summary>
    public string? ReaderEndpoint { get; init; }

    /// <summary>How many automatic snapshots are kept, one a day; 0 is never taken.</summary>
    public int SnapshotRetentionLimit { get; init; }

    /// <summary>When the daily snapshot is taken (UTC), such as <c>04:30</c>.</summary>
    public string? DailySnapshotTime { get; init; }

    /// <summary>When it was created.</summary>
    public DateTime? CreateTime { get; init; }

    /// <summary>The Amazon resource name.</summary>
    public string? Arn { get; init; }

    /// <summary>The region it lives in.</summary>
    public string? Region => Identifiers.Arn.TryParse(Arn)?.Region;

    /// <summary>The account it lives in.</summary>
    public string? Account => Identifiers.Arn.TryParse(Arn)?.Account;

    /// <summary>The cache's name.</summary>
    public override string ToString() => ServerlessCacheName;
}
