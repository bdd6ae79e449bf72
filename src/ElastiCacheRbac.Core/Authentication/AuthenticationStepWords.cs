namespace ElastiCacheRbac.Authentication;

/// <summary>
/// What the steps do and what clients notice of them. The documentation tells it of tokens (rotate keeps both, set keeps one) and of users
/// who leave a group (their connections end); for the rest, that a connection keeps the rights it was made with is how the engines do it.
/// </summary>
internal static class AuthenticationStepWords
{
    public static string Description(AuthenticationStep step) => step.Kind switch
    {
        AuthenticationStepKind.PreferEncryption => "turn on encryption in transit, clients without it still let in",
        AuthenticationStepKind.RequireEncryption => "require encryption in transit",
        AuthenticationStepKind.AssignUserGroup when step.UserGroupIdsToRemove.Count > 0 =>
            $"guard by user group '{step.UserGroupId}' in place of '{string.Join("', '", step.UserGroupIdsToRemove)}'",
        AuthenticationStepKind.AssignUserGroup => $"guard by user group '{step.UserGroupId}'",
        AuthenticationStepKind.ReplaceTokenByUserGroup => $"guard by user group '{step.UserGroupId}' in place of the AUTH token",
        AuthenticationStepKind.ReplaceUserGroupByToken => $"guard by the AUTH token in place of user group '{string.Join("', '", step.UserGroupIdsToRemove)}'",
        AuthenticationStepKind.RotateToken => "take the new AUTH token beside what was taken before",
        AuthenticationStepKind.SetToken => "take the new AUTH token only",
        _ => $"take user group '{string.Join("', '", step.UserGroupIdsToRemove)}' away",
    };

    public static string Effect(AuthenticationStepKind kind) => kind switch
    {
        AuthenticationStepKind.PreferEncryption => "Connections stay; new ones may use TLS or not.",
        AuthenticationStepKind.RequireEncryption => "Connections without TLS end, and new ones need TLS.",
        AuthenticationStepKind.AssignUserGroup =>
            "Connections of users who are not in the group end; clients that do not authenticate are the group's default user, if that is on and needs no password.",
        AuthenticationStepKind.ReplaceTokenByUserGroup => "New connections need a user of the group and its password; the AUTH token no longer lets anyone in.",
        AuthenticationStepKind.ReplaceUserGroupByToken => "Connections of the group's users end; new ones need the AUTH token, which gives access to everything.",
        AuthenticationStepKind.RotateToken => "Connections stay; new ones may use the new token, or what was taken before.",
        AuthenticationStepKind.SetToken => "Connections stay; new ones need the new token.",
        _ => "Everyone who reaches the cache is let in, with access to everything.",
    };
}
