using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Files;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Spelling;
using ElastiCacheRbac.UserGroups;
using ElastiCacheRbac.Users;

namespace ElastiCacheRbac.DesiredState.Reading;

/// <summary>Reads the members of a user group, and checks that they go together.</summary>
internal sealed class MemberCheck
{
    private readonly FileMistakes _mistakes;
    private readonly Dictionary<string, DesiredUser> _users;
    private readonly HashSet<string> _existing;

    /// <param name="users">The users of the file.</param>
    /// <param name="existing">The IDs of users that are described elsewhere.</param>
    /// <param name="mistakes">Takes what is wrong.</param>
    public MemberCheck(IReadOnlyCollection<DesiredUser> users, IReadOnlyCollection<string> existing, FileMistakes mistakes)
    {
        _mistakes = mistakes;
        _users = users.ToDictionary(u => u.UserId, StringComparer.Ordinal);
        _existing = new HashSet<string>(existing, StringComparer.Ordinal);
    }

    /// <summary>Reads a group's members and its default user.</summary>
    /// <param name="map">The group.</param>
    /// <param name="groupId">Its identifier.</param>
    /// <param name="place">Where the identifier stands.</param>
    /// <param name="engine">The group's engine.</param>
    public (IReadOnlyList<string> UserIds, string? DefaultUserId) Read(MapReader map, string groupId, FilePosition? place, string engine)
    {
        List<string> members = [];
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        bool allKnown = true;
        foreach (FileNode node in map.Texts("members"))
        {
            string? id = Member(node);
            allKnown &= id is not null;
            if (id is not null && members.Contains(id))
            {
                _mistakes.Add(node.Position, StateWords.Twice("a member", id, null));
            }
            else if (id is not null)
            {
                Add(id, node, engine, members, names);
            }
        }

        string? defaultUserId = null;
        if (map.Text("defaultUser") is { } defaultNode && Member(defaultNode) is { } given)
        {
            defaultUserId = given;
            if (NameOf(given) is { } name && name != DefaultUser.Name)
            {
                _mistakes.Add(defaultNode.Position, StateWords.NotDefault(given, name));
            }

            if (!members.Contains(given))
            {
                Add(given, defaultNode, engine, members, names);
            }
        }
        else if (!names.TryGetValue(DefaultUser.Name, out defaultUserId) && engine == CacheEngine.Redis && allKnown && !map.Has("defaultUser"))
        {
            _mistakes.Add(place, Messages.DefaultUserRequired(groupId));
        }

        if (members.Count > UserGroupRules.MaximumUsers)
        {
            _mistakes.Add(map.PositionOf("members"), Messages.TooManyUsersInGroup(groupId, members.Count));
        }

        return (members, defaultUserId);
    }

    /// <summary>The ID of a member; null if there is no such user, which is a mistake then.</summary>
    private string? Member(FileNode node)
    {
        if (_mistakes.Try(node.Position, () => ResourceId.User(node.Text)) is not { } id)
        {
            return null;
        }

        if (id == DefaultUser.Name || _users.ContainsKey(id) || _existing.Contains(id))
        {
            return id;
        }

        _mistakes.Add(node.Position, StateWords.MemberUnknown(id, NearestWord.Of(id, _users.Keys.Concat(_existing))));
        return null;
    }

    private void Add(string id, FileNode node, string engine, List<string> members, Dictionary<string, string> names)
    {
        members.Add(id);
        if (NameOf(id) is { } name)
        {
            if (names.TryGetValue(name, out string? other))
            {
                _mistakes.Add(node.Position, StateWords.NameTwice(id, other, name));
            }

            names[name] = id;
        }

        bool hasNoPassword = id == DefaultUser.Name
            || (_users.TryGetValue(id, out DesiredUser? user) && user.AuthenticationMode == AuthenticationMode.NoPasswordRequired);
        if (hasNoPassword && engine == CacheEngine.Valkey)
        {
            _mistakes.Add(node.Position, StateWords.NoPasswordInValkeyGroup(id));
        }
    }

    /// <summary>The user name of a member; null if it is described elsewhere.</summary>
    private string? NameOf(string id) => id == DefaultUser.Name ? id : _users.TryGetValue(id, out DesiredUser? user) ? user.UserName : null;
}
