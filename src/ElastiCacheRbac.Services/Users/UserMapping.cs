using ElastiCacheRbac.Users;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Services.Users;

/// <summary>The service's answers about users as this module's records. Each operation answers with a type of its own and the same members.</summary>
internal static class UserMapping
{
    public static User ToUser(this Model.User u) =>
        Create(u.UserId, u.UserName, u.Status, u.Engine, u.MinimumEngineVersion, u.AccessString, u.UserGroupIds, u.Authentication, u.ARN);

    public static User ToUser(this Model.CreateUserResponse u) =>
        Create(u.UserId, u.UserName, u.Status, u.Engine, u.MinimumEngineVersion, u.AccessString, u.UserGroupIds, u.Authentication, u.ARN);

    public static User ToUser(this Model.ModifyUserResponse u) =>
        Create(u.UserId, u.UserName, u.Status, u.Engine, u.MinimumEngineVersion, u.AccessString, u.UserGroupIds, u.Authentication, u.ARN);

    public static User ToUser(this Model.DeleteUserResponse u) =>
        Create(u.UserId, u.UserName, u.Status, u.Engine, u.MinimumEngineVersion, u.AccessString, u.UserGroupIds, u.Authentication, u.ARN);

    private static User Create(
        string? id,
        string? name,
        string? status,
        string? engine,
        string? minimumEngineVersion,
        string? accessString,
        List<string>? groups,
        Model.Authentication? authentication,
        string? arn) => new()
        {
            UserId = id ?? string.Empty,
            UserName = name ?? string.Empty,
            Status = status ?? string.Empty,
            Engine = engine ?? string.Empty,
            MinimumEngineVersion = minimumEngineVersion,
            AccessString = accessString ?? string.Empty,
            AuthenticationMode = ModeOf(authentication),
            PasswordCount = authentication?.PasswordCount ?? 0,
            UserGroupIds = groups ?? [],
            Arn = arn ?? string.Empty,
        };

    private static AuthenticationMode ModeOf(Model.Authentication? authentication) => authentication?.Type?.Value switch
    {
        "iam" => AuthenticationMode.Iam,
        "no-password" => AuthenticationMode.NoPasswordRequired,
        _ => AuthenticationMode.Password,
    };
}
