using System.Collections.Immutable;
using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Local.State;
using ElastiCacheRbac.Local.Wire;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>What an ARN names: its tags, and how to put others in their place.</summary>
/// <remarks>Users, groups and replication groups have no tags to look at or change while they are changing [seen].</remarks>
internal sealed record TaggedResource(ImmutableDictionary<string, string> Tags, Action<ImmutableDictionary<string, string>> Put)
{
    /// <summary>Finds what an ARN names.</summary>
    /// <exception cref="ServiceFault">It is no ARN of this account and region, or names nothing.</exception>
    public static TaggedResource Find(string text, Account account)
    {
        if (Arn.TryParse(text) is not Arn arn || account.Arn(arn.ResourceType, arn.ResourceId) != text)
        {
            throw InvalidArn(text);
        }

        string id = arn.ResourceId.ToLowerInvariant();
        return arn.ResourceType switch
        {
            "user" => Of(
                account.Users, id, r => r.Tags, (r, tags) => r with { Tags = tags }, UserFaults.NotFound,
                r => Statuses.Of(r, account) == Status.Active ? null : UserFaults.NotTaggable(id)),
            "usergroup" => Of(
                account.UserGroups, id, r => r.Tags, (r, tags) => r with { Tags = tags }, UserGroupFaults.NotFound,
                r => Statuses.Of(r, account) == Status.Active ? null : UserGroupFaults.NotTaggable(id)),
            "replicationgroup" => OfReplicationGroup(id, account),
            "serverlesscache" => Of(account.ServerlessCaches, id, r => r.Tags, (r, tags) => r with { Tags = tags }, ServerlessCacheFaults.NotFound),
            "cluster" => OfCluster(id, account),
            "subnetgroup" => Of(account.SubnetGroups, id, r => r.Tags, (r, tags) => r with { Tags = tags }, CacheFaults.SubnetGroupNotFound),
            "parametergroup" => Of(account.ParameterGroups, id, r => r.Tags, (r, tags) => r with { Tags = tags }, CacheFaults.ParameterGroupNotFound),
            _ => throw InvalidArn(text),
        };
    }

    private static TaggedResource OfReplicationGroup(string id, Account account) => Of(
        account.ReplicationGroups, id, r => r.Tags, (r, tags) => r with { Tags = tags }, CacheFaults.ReplicationGroupNotFound,
        r => Statuses.Of(r, account) == Status.Available ? null : CacheFaults.ReplicationGroupNotTaggable());

    private static TaggedResource Of<T>(
        RecordSet<T> records,
        string id,
        Func<T, ImmutableDictionary<string, string>> tagsOf,
        Func<T, ImmutableDictionary<string, string>, T> withTags,
        Func<string, ServiceFault> notFound,
        Func<T, ServiceFault?>? refusal = null)
        where T : class, IRecord
    {
        T record = records.Find(id) ?? throw notFound(id);
        if (refusal?.Invoke(record) is ServiceFault fault)
        {
            throw fault;
        }

        return new TaggedResource(tagsOf(record), tags => records.Put(withTags(record, tags)));
    }

    // The nodes of a replication group have the replication group's tags [ours].
    private static TaggedResource OfCluster(string id, Account account)
    {
        CacheNode node = CacheClusterOperations.FindNode(id, account);
        return node.ReplicationGroup is null
            ? Of(account.CacheClusters, id, r => r.Tags, (r, tags) => r with { Tags = tags }, CacheClusterFaults.NotFound)
            : OfReplicationGroup(node.ReplicationGroup.ReplicationGroupId, account);
    }

    private static ServiceFault InvalidArn(string text) => new(FaultCode.InvalidArn, OurChoices.ArnInvalid(text));
}
