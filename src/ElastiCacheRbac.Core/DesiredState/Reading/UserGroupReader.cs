using ElastiCacheRbac.Files;
using ElastiCacheRbac.Identifiers;

namespace ElastiCacheRbac.DesiredState.Reading;

/// <summary>Reads the user groups of a file.</summary>
internal sealed class UserGroupReader
{
    private readonly FileMistakes _mistakes;
    private readonly MemberCheck _members;
    private readonly Dictionary<string, FilePosition?> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _guardedGroups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _guardedCaches = new(StringComparer.Ordinal);

    /// <param name="users">The users of the file.</param>
    /// <param name="existing">The IDs of users that are described elsewhere.</param>
    /// <param name="mistakes">Takes what is wrong.</param>
    public UserGroupReader(IReadOnlyCollection<DesiredUser> users, IReadOnlyCollection<string> existing, FileMistakes mistakes)
    {
        _mistakes = mistakes;
        _members = new MemberCheck(users, existing, mistakes);
    }

    /// <summary>Reads a user group.</summary>
    /// <returns>The group, as far as it is right; null if it has no identifier that is right.</returns>
    public DesiredUserGroup? Read(FileNode node)
    {
        if (MapReader.Open(node, RbacStateFields.UserGroup, _mistakes) is not { } map)
        {
            return null;
        }

        FileNode? idNode = map.RequiredText("id");
        string? id = idNode is null ? null : Id(idNode);
        string engine = map.Choice("engine", RbacStateFields.Engines, CacheEngine.Redis);
        (IReadOnlyList<string> userIds, string? defaultUserId) =
            _members.Read(map, id ?? idNode?.Text ?? string.Empty, idNode?.Position ?? node.Position, engine);
        IReadOnlyList<string> replicationGroups = Caches(map.Texts("replicationGroups"), ResourceId.ReplicationGroup, id, _guardedGroups);
        IReadOnlyList<string> serverlessCaches = Caches(map.Texts("serverlessCaches"), ResourceId.ServerlessCache, id, _guardedCaches);
        return id is null ? null : new DesiredUserGroup
        {
            UserGroupId = id,
            Engine = engine,
            UserIds = userIds,
            DefaultUserId = defaultUserId,
            ReplicationGroupIds = replicationGroups,
            ServerlessCacheNames = serverlessCaches,
            Position = node.Position,
        };
    }

    private string? Id(FileNode node)
    {
        if (_mistakes.Try(node.Position, () => ResourceId.UserGroup(node.Text)) is not { } id)
        {
            return null;
        }

        if (_places.TryGetValue(id, out FilePosition? first))
        {
            _mistakes.Add(node.Position, StateWords.Twice("a user group", id, first));
            return null;
        }

        _places[id] = node.Position;
        return id;
    }

    private List<string> Caches(IReadOnlyList<FileNode> nodes, Func<string, string> check, string? groupId, Dictionary<string, string> guarded)
    {
        List<string> caches = [];
        foreach (FileNode node in nodes)
        {
            if (_mistakes.Try(node.Position, () => check(node.Text)) is not { } cache)
            {
                continue;
            }

            if (guarded.TryGetValue(cache, out string? other))
            {
                _mistakes.Add(node.Position, StateWords.CacheOfTwoGroups(cache, other));
                continue;
            }

            guarded[cache] = groupId ?? string.Empty;
            caches.Add(cache);
        }

        return caches;
    }
}
