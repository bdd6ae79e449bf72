using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Audit.Auditing;
using ElastiCacheRbac.Engines;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Audit.Matrix;

/// <summary>What an access matrix is of.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Users">The users, by ID.</param>
/// <param name="Engine">The engine version to judge by.</param>
/// <param name="Counts">Whether a group is one through which users count.</param>
internal sealed record MatrixScope(string Title, IReadOnlyList<AuditedUser> Users, EngineVersion Engine, Func<AuditedGroup, bool> Counts)
{
    public static MatrixScope Of(AuditContext context, AccessMatrixQuery query) =>
        query.ReplicationGroupId is { } replicationGroup ? OfCache(context, "replication group", ResourceType.ReplicationGroup, replicationGroup)
        : query.ServerlessCacheName is { } serverlessCache ? OfCache(context, "serverless cache", ResourceType.ServerlessCache, serverlessCache)
        : query.UserGroupId is { } userGroup ? OfGroup(context, userGroup)
        : new MatrixScope($"account in {context.Region}", context.Users, Newest(context.Caches.Select(c => c.Engine)) ?? EngineVersion.Newest, _ => true);

    private static MatrixScope OfCache(AuditContext context, string kind, ResourceType type, string id)
    {
        AuditedCache cache = context.Caches.FirstOrDefault(c => c.Type == type && IsSame(c.Id, id)) ?? throw Missing(kind, id);
        AuditedGroup[] groups = [.. context.UserGroups.Where(group => group.Caches.Contains(cache))];
        return new MatrixScope(
            $"{kind} {cache.Id} in {context.Region}",
            [.. context.Users.Where(user => user.UserGroups.Exists(groups.Contains))],
            cache.Engine ?? Newest(groups.Select(group => group.Engine)) ?? EngineVersion.Newest,
            groups.Contains);
    }

    private static MatrixScope OfGroup(AuditContext context, string id)
    {
        AuditedGroup group = context.UserGroups.FirstOrDefault(g => IsSame(g.Id, id)) ?? throw Missing("user group", id);
        return new MatrixScope($"user group {group.Id} in {context.Region}", group.Members, group.Engine, g => g == group);
    }

    private static EngineVersion? Newest(IEnumerable<EngineVersion?> engines)
    {
        EngineVersion[] known = [.. engines.OfType<EngineVersion>()];
        return known.FirstOrDefault(engine => engine.IsApproximate) ?? EngineVersion.Known.LastOrDefault(engine => known.Any(k => k.Language.Equals(engine)));
    }

    private static bool IsSame(string id, string asked) => string.Equals(id, asked, StringComparison.OrdinalIgnoreCase);

    private static ResourceNotFoundException Missing(string kind, string id) => new(nameof(Messages.NotFound), Messages.NotFound(kind, id), id);
}
