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
            "user" => OfUser(id, account),
            "usergroup" => OfUserGroup(id, account),
            "replicationgroup" => OfReplicationGroup(id, account),
            "serverlesscache" => Of(account.ServerlessCaches, id, r => r.Tags, (r, tags) => r with { Tags = tags }, ServerlessCacheFaults.NotFound),
            "cluster" => OfCluster(id, account),
            "subnetgroup" => Of(account.SubnetGroups, id, r => r.Tags, (r, tags) => r with { Tags = tags }, CacheFaults.SubnetGroupNotFound),
            "parametergroup" => Of(account.ParameterGroups, id, r => r.Tags, (r, tags) => r with { Tags = tags }, CacheFaults.ParameterGroupNotFound),
            _ => throw InvalidArn(text),
        };
    }

    private static TaggedResource OfUser(string id, Account account) =>
        account.Users.Find(id) is UserRecord user && Statuses.Of(user, account) != Status.Active
            ? throw UserFaults.NotTaggable(id)
            : Of(account.Users, id, r => r.Tags, (r, tags) => r with { Tags = tags }, UserFaults.NotFound);

    private static TaggedResource OfUserGroup(string id, Account account) =>
        account.UserGroups.Find(id) is UserGroupRecord group && Statuses.Of(group, account) != Status.Active
            ? throw UserGroupFaults.NotTaggable(id)
            : Of(account.UserGroups, id, r => r.Tags, (r, tags) => r with { Tags = tags }, UserGroupFaults.NotFound);

    private static TaggedResource OfReplicationGroup(string id, Account account) =>
        account.ReplicationGroups.Find(id) is ReplicationGroupRecord group && Statuses.Of(group, account) != Status.Available
            ? throw CacheFaults.ReplicationGroupNotTaggable()
            : Of(account.ReplicationGroups, id, r => r.Tags, (r, tags) => r with { Tags = tags }, CacheFaults.ReplicationGroupNotFound);

    private static TaggedResource Of<T>(
        RecordSet<T> records,
        string id,
        Func<T, ImmutableDictionary<string, string>> tagsOf,
        Func<T, ImmutableDictionary<string, string>, T> withTags,
        Func<string, ServiceFault> notFound)
        where T : class, IRecord
    {
        T record = records.Find(id) ?? throw notFound(id);
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
