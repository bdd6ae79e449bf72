using ElastiCacheRbac.Spelling;

namespace ElastiCacheRbac.UserGroups;

/// <summary>A user group as the service describes it.</summary>
public sealed record UserGroup
{
    /// <summary>The group's identifier, unique in an account and region, lower case.</summary>
    public required string UserGroupId { get; init; }

    /// <summary><c>creating</c>, <c>active</c>, <c>modifying</c> or <c>deleting</c>.</summary>
    public required string Status { get; init; }

    /// <summary><c>redis</c> or <c>valkey</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>The lowest engine version that can serve this group.</summary>
    public string? MinimumEngineVersion { get; init; }

    /// <summary>The members' user IDs.</summary>
    public IReadOnlyList<string> UserIds { get; init => field = TextList<string>.Of(value); } = TextList<string>.None;

    /// <summary>The changes of members that are under way; null when there are none.</summary>
    public UserGroupPendingChanges? PendingChanges { get; init; }

    /// <summary>The replication groups that this group guards.</summary>
    public IReadOnlyList<string> ReplicationGroups { get; init => field = TextList<string>.Of(value); } = TextList<string>.None;

    /// <summary>The serverless caches that this group guards.</summary>
    public IReadOnlyList<string> ServerlessCaches { get; init => field = TextList<string>.Of(value); } = TextList<string>.None;

    /// <summary>The Amazon resource name.</summary>
    public required string Arn { get; init; }

    /// <summary>The region the group lives in.</summary>
    public string? Region => Identifiers.Arn.TryParse(Arn)?.Region;

    /// <summary>The account the group lives in.</summary>
    public string? Account => Identifiers.Arn.TryParse(Arn)?.Account;

    /// <summary>The members' user IDs as they will be once the changes under way are done.</summary>
    public HashSet<string> ComingMembers()
    {
        HashSet<string> members = new(UserIds, StringComparer.Ordinal);
        members.UnionWith(PendingChanges?.UserIdsToAdd ?? []);
        members.ExceptWith(PendingChanges?.UserIdsToRemove ?? []);
        return members;
    }

    /// <summary>The group's identifier.</summary>
    public override string ToString() => UserGroupId;
}
