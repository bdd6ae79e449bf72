using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Files;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.DesiredState.Reading;

/// <summary>Reads the users of a file.</summary>
/// <param name="mistakes">Takes what is wrong.</param>
internal sealed class UserReader(FileMistakes mistakes)
{
    private readonly Dictionary<string, FilePosition?> _places = new(StringComparer.Ordinal);
    private readonly AccessReader _access = new(mistakes);
    private readonly PasswordReader _passwords = new(mistakes);

    /// <summary>Reads a user.</summary>
    /// <returns>The user, as far as it is right; null if it has no identifier that is right.</returns>
    public DesiredUser? Read(FileNode node)
    {
        if (MapReader.Open(node, RbacStateFields.User, mistakes) is not { } map)
        {
            return null;
        }

        string? id = Id(map);
        FileNode? name = Name(map, id ?? string.Empty);
        string engine = map.Choice("engine", RbacStateFields.Engines, CacheEngine.Redis);
        bool isUnchecked = map.Flag("skipValidation") ?? false;
        string access = map.Required("access") is { } value ? _access.Read(value, id ?? string.Empty, isUnchecked) : string.Empty;
        AuthenticationMode mode = AuthenticationMode.Password;
        IReadOnlyList<PasswordReference> passwords = [];
        if (map.Optional("authentication") is { } how && MapReader.Open(how, RbacStateFields.Authentication, mistakes) is { } authentication)
        {
            mode = authentication.Choice("type", RbacStateFields.AuthenticationTypes, AuthenticationMode.Password);
            passwords = _passwords.Read(authentication);
            Check(id ?? string.Empty, engine, mode, authentication);
        }

        if (id is null)
        {
            return null;
        }

        string userName = name?.Text ?? id;
        if (mode == AuthenticationMode.Iam && userName != id)
        {
            mistakes.Add(name?.Position, Messages.IamNamesDiffer(id, userName));
        }

        return new DesiredUser
        {
            UserId = id,
            UserName = userName,
            Engine = engine,
            AccessString = access,
            SkipAccessStringCheck = isUnchecked,
            AuthenticationMode = mode,
            Passwords = passwords,
            Position = node.Position,
        };
    }

    private string? Id(MapReader map)
    {
        if (map.RequiredText("id") is not { } node || mistakes.Try(node.Position, () => ResourceId.User(node.Text)) is not { } id)
        {
            return null;
        }

        if (id == DefaultUser.Name)
        {
            mistakes.Add(node.Position, Messages.DefaultUserProtected());
        }
        else if (_places.TryGetValue(id, out FilePosition? first))
        {
            mistakes.Add(node.Position, StateWords.Twice("a user", id, first));
            return null;
        }

        _places[id] = node.Position;
        return id;
    }

    private FileNode? Name(MapReader map, string userId)
    {
        FileNode? node = map.Text("name");
        if (node is null || !string.IsNullOrWhiteSpace(node.Text))
        {
            return node;
        }

        mistakes.Add(node.Position, Messages.UserNameMissing(userId));
        return null;
    }

    private void Check(string userId, string engine, AuthenticationMode mode, MapReader authentication)
    {
        if (mode == AuthenticationMode.NoPasswordRequired && engine == CacheEngine.Valkey)
        {
            mistakes.Add(authentication.PositionOf("type"), Messages.ValkeyNeedsAuthentication(userId));
        }

        if (mode != AuthenticationMode.Password && authentication.Has("passwords"))
        {
            mistakes.Add(authentication.PositionOf("passwords"), Messages.PasswordNotAllowed(userId, mode.ToString()));
        }
    }
}
