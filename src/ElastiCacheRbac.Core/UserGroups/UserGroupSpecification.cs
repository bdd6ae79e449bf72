namespace ElastiCacheRbac.UserGroups;

/// <summary>What a user group to be created is to look like.</summary>
public sealed record UserGroupSpecification
{
    /// <summary>The group's identifier.</summary>
    public required string UserGroupId { get; init; }

    /// <summary><c>redis</c> or <c>valkey</c>.</summary>
    public string Engine { get; init; } = Identifiers.CacheEngine.Redis;

    /// <summary>The members' user IDs. A redis group needs one whose user name is <c>default</c>.</summary>
    public IReadOnlyList<string> UserIds { get; init; } = [];

    /// <summary>Tags for the new group.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}
