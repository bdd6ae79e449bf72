using ElastiCacheRbac.Local.Wire;

namespace ElastiCacheRbac.Local.Tests.Conformance;

/// <summary>The smallest requests that are valid on what <see cref="Surroundings"/> has made.</summary>
internal static class SmallestRequest
{
    // What the model does not know: which things there are, and what the service asks for beyond it.
    private static readonly Dictionary<string, Dictionary<string, string>> _beyondTheModel = new()
    {
        ["CreateUser"] = new() { ["UserId"] = "new-user", ["UserName"] = "new-user", ["Engine"] = "redis", ["AccessString"] = "on ~* +@all", ["NoPasswordRequired"] = "true" },
        ["CreateUserGroup"] = new() { ["UserGroupId"] = "new-group", ["Engine"] = "redis", ["UserIds.member.1"] = "default" },
        ["ModifyUserGroup"] = new() { ["UserIdsToAdd.member.1"] = "app" },
        ["CreateReplicationGroup"] = new() { ["ReplicationGroupId"] = "new-cache", ["CacheNodeType"] = "cache.t3.small" },
        ["ModifyReplicationGroup"] = new() { ["ReplicationGroupDescription"] = "another" },
        ["CreateServerlessCache"] = new() { ["ServerlessCacheName"] = "new-serverless", ["Engine"] = "redis" },
        ["ModifyServerlessCache"] = new() { ["Description"] = "another" },
        ["CreateCacheCluster"] = new() { ["CacheClusterId"] = "new-cluster", ["Engine"] = "memcached", ["CacheNodeType"] = "cache.t3.small" },
        ["CreateCacheSubnetGroup"] = new() { ["CacheSubnetGroupName"] = "new-subnets", ["SubnetIds.SubnetIdentifier.1"] = "subnet-0123456789abcdef0" },
        ["CreateCacheParameterGroup"] = new() { ["CacheParameterGroupName"] = "new-parameters", ["CacheParameterGroupFamily"] = "redis7" },
        ["ListAllowedNodeTypeModifications"] = new() { ["ReplicationGroupId"] = "cache" },
        ["AddTagsToResource"] = new() { ["Tags.Tag.1.Key"] = "new" },
        ["RemoveTagsFromResource"] = new() { ["TagKeys.member.1"] = "team" },
    };

    private static readonly Dictionary<string, string> _byMember = new()
    {
        ["UserId"] = "app",
        ["UserGroupId"] = "group",
        ["ReplicationGroupId"] = "cache",
        ["ServerlessCacheName"] = "serverless",
        ["CacheClusterId"] = "cluster",
        ["CacheSubnetGroupName"] = "subnets",
        ["CacheParameterGroupName"] = "parameters",
        ["ResourceName"] = "arn:aws:elasticache:us-east-1:123456789012:user:app",
    };

    public static Dictionary<string, string> Of(OperationShape operation)
    {
        Dictionary<string, string> beyond = _beyondTheModel.GetValueOrDefault(operation.Name) ?? [];
        Dictionary<string, string> required = operation.Input.Members
            .Where(m => m.IsRequired && !beyond.Keys.Any(k => k == m.Name || k.StartsWith(m.Name + ".", StringComparison.Ordinal)))
            .SelectMany(m => Value(m.Name, m.Shape))
            .ToDictionary(p => p.Key, p => p.Value);
        return required.Concat(beyond).ToDictionary(p => p.Key, p => p.Value);
    }

    public static Dictionary<string, string> Structure(string path, Shape shape)
    {
        // A structure that requires nothing is there by one of its members.
        IEnumerable<Member> members = shape.Members.Any(m => m.IsRequired) ? shape.Members.Where(m => m.IsRequired) : shape.Members.Take(1);
        return members.SelectMany(m => Value(path + "." + m.Name, m.Shape)).ToDictionary(p => p.Key, p => p.Value);
    }

    public static Dictionary<string, string> Value(string path, Shape shape) => shape.Kind switch
    {
        ShapeKind.Structure => Structure(path, shape),
        ShapeKind.List => Value($"{path}.{shape.ElementName}.1", shape.Element!),
        ShapeKind.Boolean => new() { [path] = "false" },
        ShapeKind.Integer or ShapeKind.Double => new() { [path] = "1" },
        ShapeKind.Timestamp => new() { [path] = "2026-03-02T12:00:00Z" },
        _ => new() { [path] = _byMember.GetValueOrDefault(path) ?? (shape.Values.Count > 0 ? shape.Values[0] : shape.IsMatch("probe") ? "probe" : "1") },
    };
}
