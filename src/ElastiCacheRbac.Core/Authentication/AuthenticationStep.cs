namespace ElastiCacheRbac.Authentication;

/// <summary>A step towards another way of authentication: one modify of the replication group.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="UserGroupId">The user group to be assigned, where one is.</param>
/// <param name="UserGroupIdsToRemove">The user groups to be unassigned.</param>
public sealed record AuthenticationStep(AuthenticationStepKind Kind, string? UserGroupId, IReadOnlyList<string> UserGroupIdsToRemove)
{
    /// <summary>The step in words.</summary>
    public string Description => AuthenticationStepWords.Description(this);

    /// <summary>What clients notice: which connections end, and how new ones are made.</summary>
    public string Effect => AuthenticationStepWords.Effect(Kind);

    /// <summary>The step in words, with what clients notice.</summary>
    public override string ToString() => $"{Description}. {Effect}";
}
