using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.DesiredState;
using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.Reports;

/// <summary>Where a state file speaks of a resource.</summary>
internal sealed class ResourcePositions
{
    private readonly Dictionary<(ResourceType Type, string Id), FilePosition?> _positions = [];

    /// <param name="state">What the file says; null for no file.</param>
    public ResourcePositions(RbacState? state)
    {
        if (state is null)
        {
            return;
        }

        foreach (DesiredUser user in state.Users)
        {
            _positions[(ResourceType.User, user.UserId)] = user.Position;
        }

        foreach (DesiredUserGroup group in state.UserGroups)
        {
            _positions[(ResourceType.UserGroup, group.UserGroupId)] = group.Position;

            // The file speaks of a cache where it says which group guards it.
            foreach (string id in group.ReplicationGroupIds)
            {
                _positions[(ResourceType.ReplicationGroup, id)] = group.Position;
            }

            foreach (string name in group.ServerlessCacheNames)
            {
                _positions[(ResourceType.ServerlessCache, name)] = group.Position;
            }
        }
    }

    /// <summary>The place; null where the file does not speak of the resource.</summary>
    public FilePosition? Find(ResourceType type, string id) => _positions.TryGetValue((type, id), out FilePosition? position) ? position : null;
}
