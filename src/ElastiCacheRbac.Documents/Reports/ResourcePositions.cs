using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.DesiredState;
using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.Reports;

/// <summary>Where a state file speaks of a resource.</summary>
internal sealed class ResourcePositions
{
    private readonly Dictionary<(ResourceType Type, string Id), FilePosition?> _positions = [];
    private readonly string? _file;

    /// <param name="report">The report, with what the file says.</param>
    public ResourcePositions(RbacReport report)
    {
        _file = report.StateFile;
        if (report.State is not { } state)
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
            foreach ((ResourceType Type, string Id) cache in group.Caches())
            {
                _positions[cache] = group.Position;
            }
        }
    }

    /// <summary>The place, in the file as the report names it; null where the file does not speak of the resource.</summary>
    public FilePosition? Find(ResourceType type, string id) =>
        _positions.TryGetValue((type, id), out FilePosition? position) && position is not null ? position with { File = _file ?? position.File } : null;
}
