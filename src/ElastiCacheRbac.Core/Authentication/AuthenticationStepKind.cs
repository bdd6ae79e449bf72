namespace ElastiCacheRbac.Authentication;

/// <summary>What a step towards another way of authentication does. Each is one modify of the replication group.</summary>
public enum AuthenticationStepKind
{
    /// <summary>Turns on encryption in transit; clients without it are still let in.</summary>
    PreferEncryption,

    /// <summary>Lets in clients with encryption in transit only.</summary>
    RequireEncryption,

    /// <summary>Has a user group guard the cache, in place of another or of nothing.</summary>
    AssignUserGroup,

    /// <summary>Has a user group guard the cache in place of the AUTH token.</summary>
    ReplaceTokenByUserGroup,

    /// <summary>Has an AUTH token guard the cache in place of the user group.</summary>
    ReplaceUserGroupByToken,

    /// <summary>Takes a new AUTH token beside what was taken before: the old token, or no authentication.</summary>
    RotateToken,

    /// <summary>Takes the new AUTH token only.</summary>
    SetToken,

    /// <summary>Takes the user group away: everyone is let in.</summary>
    RemoveUserGroup,
}
