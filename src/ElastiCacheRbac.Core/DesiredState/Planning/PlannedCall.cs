using ElastiCacheRbac.Caches;
using ElastiCacheRbac.UserGroups;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.DesiredState.Planning;

/// <summary>What a change of a plan sends: one of these for a creation, a modification, an adoption or an assignment; none for a deletion.</summary>
public sealed record PlannedCall
{
    /// <summary>The user to create; its passwords are still references.</summary>
    public DesiredUser? NewUser { get; init; }

    /// <summary>Whether a user, or user group, of that ID is being deleted, whose end has to be waited for.</summary>
    public bool ReplacesDeleted { get; init; }

    /// <summary>The change of a user, without passwords.</summary>
    public UserChange? UserChange { get; init; }

    /// <summary>Where the passwords come from that a new user, or one that comes to authenticate by password, gets.</summary>
    public IReadOnlyList<PasswordReference> Passwords { get; init; } = [];

    /// <summary>The user group to create.</summary>
    public UserGroupSpecification? NewUserGroup { get; init; }

    /// <summary>The change of a user group.</summary>
    public UserGroupChange? UserGroupChange { get; init; }

    /// <summary>The user group to change, as it was described.</summary>
    public UserGroup? PresentUserGroup { get; init; }

    /// <summary>The change of a replication group.</summary>
    public ReplicationGroupChange? ReplicationGroupChange { get; init; }

    /// <summary>The change of a serverless cache.</summary>
    public ServerlessCacheChange? ServerlessCacheChange { get; init; }

    /// <summary>The serverless cache to change, as it was described.</summary>
    public ServerlessCache? PresentServerlessCache { get; init; }

    /// <summary>The Amazon resource name of the user or user group that gets the tags.</summary>
    public string? AdoptedArn { get; init; }

    /// <summary>The tags of a new user, or of what is adopted.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}
