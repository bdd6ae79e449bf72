using Amazon.ElastiCache;
using ElastiCacheRbac.Services.Calls;
using ElastiCacheRbac.Users;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Services.Users;

/// <summary>The service's answers about users as this module's records, and these as requests. Each operation answers with a type of its own and the same members.</summary>
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

    public static Model.CreateUserRequest ToRequest(this UserSpecification wanted) => new()
    {
        UserId = wanted.UserId,
        UserName = wanted.UserName,
        Engine = wanted.Engine,
        AccessString = wanted.AccessString,
        Passwords = Wire.Secrets(wanted.Passwords),
        NoPasswordRequired = wanted.AuthenticationMode == AuthenticationMode.NoPasswordRequired ? true : null,
        AuthenticationMode = IamMode(wanted.AuthenticationMode),
        Tags = Wire.Tags(wanted.Tags),
    };

    public static Model.ModifyUserRequest ToRequest(this UserChange change) => new()
    {
        UserId = change.UserId,
        AccessString = change.AccessString,
        AppendAccessString = change.AppendAccessString,
        Engine = change.Engine,
        Passwords = Wire.Secrets(change.Passwords),
        NoPasswordRequired = change.AuthenticationMode == AuthenticationMode.NoPasswordRequired ? true : null,
        AuthenticationMode = IamMode(change.AuthenticationMode),
    };

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

    private static Model.AuthenticationMode? IamMode(AuthenticationMode? mode) =>
        mode == AuthenticationMode.Iam ? new Model.AuthenticationMode { Type = InputAuthenticationType.Iam } : null;
}
