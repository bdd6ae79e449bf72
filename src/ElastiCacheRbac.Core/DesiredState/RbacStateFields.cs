using ElastiCacheRbac.Files;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.DesiredState;

/// <summary>The fields of a file of desired state: its maps, and what each may have.</summary>
public static class RbacStateFields
{
    /// <summary>The version of the file's form that is read and written.</summary>
    public const int CurrentVersion = 1;

    private static readonly string[] Permissions =
    [
        "categories", "exceptCategories", "commands", "exceptCommands", "allCommands",
        "keys", "readKeys", "writeKeys", "allKeys", "channels", "allChannels",
    ];

    /// <summary>The types of authentication as the file names them.</summary>
    public static IReadOnlyDictionary<string, AuthenticationMode> AuthenticationTypes { get; } = new Dictionary<string, AuthenticationMode>
    {
        ["password"] = AuthenticationMode.Password,
        ["iam"] = AuthenticationMode.Iam,
        ["noPassword"] = AuthenticationMode.NoPasswordRequired,
    };

    /// <summary>The engines as the file names them.</summary>
    public static IReadOnlyDictionary<string, string> Engines { get; } = new Dictionary<string, string>
    {
        [CacheEngine.Redis] = CacheEngine.Redis,
        [CacheEngine.Valkey] = CacheEngine.Valkey,
    };

    /// <summary>The file as a whole. <c>$schema</c> is for editors, and not looked at.</summary>
    public static MapFields File { get; } = new("the file", "version", "scope", "users", "userGroups", "existingUsers", "$schema");

    /// <summary>A user.</summary>
    public static MapFields User { get; } = new("a user", "id", "name", "engine", "access", "skipValidation", "authentication")
    {
        Refused = RefusedPasswords("password", "passwords", "passwd", "pwd", "secret"),
    };

    /// <summary>A user's access, built of permissions by name.</summary>
    public static MapFields Access { get; } = new("access", ["enabled", .. Permissions, "selectors"]);

    /// <summary>A selector of a user's access.</summary>
    public static MapFields Selector { get; } = new("a selector", Permissions);

    /// <summary>How a user proves who it is.</summary>
    public static MapFields Authentication { get; } = new("authentication", "type", "passwords")
    {
        Refused = RefusedPasswords("password", "passwd", "pwd", "secret"),
    };

    /// <summary>Where a password is kept. A name that is not known may be a password, and is not repeated.</summary>
    public static MapFields Password { get; } = new("a reference to a password", "environment", "secret", "vault", "script")
    {
        Refused = RefusedPasswords("password", "plain", "plainText", "value"),
        HidesUnknown = true,
    };

    /// <summary>A user group.</summary>
    public static MapFields UserGroup { get; } =
        new("a user group", "id", "engine", "members", "defaultUser", "replicationGroups", "serverlessCaches");

    private static Dictionary<string, string> RefusedPasswords(params string[] names) => names.ToDictionary(name => name, _ => StateWords.PlainPassword());
}
