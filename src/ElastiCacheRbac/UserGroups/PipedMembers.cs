using System.Collections;

namespace ElastiCacheRbac.UserGroups;

/// <summary>Gathers the users that are piped in for each group, so that a group is changed by one call.</summary>
internal sealed class PipedMembers : IEnumerable<(string UserGroupId, IReadOnlyList<string> UserIds)>
{
    private readonly List<string> _groups = [];
    private readonly Dictionary<string, List<string>> _members = new(StringComparer.OrdinalIgnoreCase);

    public void Add(string userGroupId, IEnumerable<string>? userIds)
    {
        if (!_members.TryGetValue(userGroupId, out List<string>? members))
        {
            members = [];
            _members.Add(userGroupId, members);
            _groups.Add(userGroupId);
        }

        members.AddRange((userIds ?? []).Where(userId => !members.Contains(userId, StringComparer.OrdinalIgnoreCase)));
    }

    public IEnumerator<(string UserGroupId, IReadOnlyList<string> UserIds)> GetEnumerator() =>
        _groups.Select(group => (group, (IReadOnlyList<string>)_members[group])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
