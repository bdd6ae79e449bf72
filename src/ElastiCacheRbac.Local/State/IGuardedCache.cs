namespace ElastiCacheRbac.Local.State;

/// <summary>A cache that user groups can guard.</summary>
internal interface IGuardedCache : IRecord
{
    string Status { get; }

    /// <summary><c>redis</c> or <c>valkey</c>.</summary>
    string Engine { get; }

    /// <summary>The user groups that guard it; the service allows one at a time.</summary>
    IReadOnlyList<string> UserGroupIds { get; }

    /// <summary>The user groups that guard it once the change that is under way, or waits, is done.</summary>
    IReadOnlyList<string> NextUserGroupIds { get; }
}
