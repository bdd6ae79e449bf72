using ElastiCacheRbac.DesiredState.Reading;
using ElastiCacheRbac.Files;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.DesiredState;

/// <summary>Reads what a file says of users and user groups, and checks it: in itself, for nothing is known of the account here.</summary>
public static class RbacStateReader
{
    private const int MaximumScope = 128;

    /// <summary>Reads the contents of a file.</summary>
    /// <param name="root">The contents.</param>
    /// <exception cref="FileInvalidException">They say what cannot be: <c>FileInvalid</c>, with all mistakes, each with line and column.</exception>
    public static RbacState Read(FileNode root)
    {
        ArgumentNullException.ThrowIfNull(root);
        FileMistakes mistakes = new(root.Position?.File ?? string.Empty);
        RbacState state = MapReader.Open(root, RbacStateFields.File, mistakes) is { } map ? Read(map, mistakes) : new RbacState();
        mistakes.ThrowIfAny();
        return state;
    }

    private static RbacState Read(MapReader map, FileMistakes mistakes)
    {
        CheckVersion(map, mistakes);
        map.Text("$schema");
        string? scope = Scope(map, mistakes);

        UserReader userReader = new(mistakes);
        List<DesiredUser> users = [.. map.Items("users").Select(userReader.Read).OfType<DesiredUser>()];
        List<string> existing = ExistingUsers(map, users, mistakes);
        UserGroupReader groupReader = new(users, existing, mistakes);
        List<DesiredUserGroup> groups = [.. map.Items("userGroups").Select(groupReader.Read).OfType<DesiredUserGroup>()];
        RbacState state = new() { Users = users, UserGroups = groups, ExistingUserIds = existing };
        return scope is null ? state : state with { Scope = scope };
    }

    private static void CheckVersion(MapReader map, FileMistakes mistakes)
    {
        if (map.Required("version") is not null && map.Number("version") is { } version && version != RbacStateFields.CurrentVersion)
        {
            mistakes.Add(map.Optional("version")!.Position, StateWords.VersionUnknown(RbacStateFields.CurrentVersion));
        }
    }

    private static string? Scope(MapReader map, FileMistakes mistakes)
    {
        FileNode? node = map.Text("scope");
        if (node is not null && (node.Text.Length is 0 or > MaximumScope || !node.Text.All(IsOfScope)))
        {
            mistakes.Add(node.Position, StateWords.ScopeInvalid());
        }

        return node?.Text;
    }

    private static bool IsOfScope(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '.' or ':' or '/' or '=' or '+' or '@' or '-';

    private static List<string> ExistingUsers(MapReader map, List<DesiredUser> users, FileMistakes mistakes)
    {
        HashSet<string> described = new(users.Select(u => u.UserId), StringComparer.Ordinal);
        List<string> existing = [];
        foreach (FileNode node in map.Texts("existingUsers"))
        {
            if (mistakes.Try(node.Position, () => ResourceId.User(node.Text)) is not { } id || id == DefaultUser.Name)
            {
                continue;
            }

            if (described.Contains(id))
            {
                mistakes.Add(node.Position, StateWords.ExistingAndDescribed(id));
            }
            else if (existing.Contains(id))
            {
                mistakes.Add(node.Position, StateWords.Twice("a user", id, null));
            }
            else
            {
                existing.Add(id);
            }
        }

        return existing;
    }
}
