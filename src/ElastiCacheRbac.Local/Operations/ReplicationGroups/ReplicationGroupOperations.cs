using ElastiCacheRbac.Identifiers;
using ElastiCacheRbac.Local.State;
using Model = Amazon.ElastiCache.Model;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>Replication groups: create, delete, describe; and how their changes end. A final snapshot is taken at its word: there is no data.</summary>
internal static class ReplicationGroupOperations
{
    private const string IdParameter = "ReplicationGroupId";

    public static Model.CreateReplicationGroupResponse Create(Model.CreateReplicationGroupRequest request, Account account)
    {
        string id = Parameters.Identifier(request.ReplicationGroupId!, IdParameter, ResourceId.MaximumLength);
        ReplicationGroupRecord group = ReplicationGroupCreation.Read(request, id, account);
        if (account.ReplicationGroups.Find(id) is not null)
        {
            throw CacheFaults.ReplicationGroupAlreadyExists(id);
        }

        if (CacheNode.All(account).Select(n => n.CacheClusterId).Intersect(group.Nodes.Select(n => n.CacheClusterId)).FirstOrDefault() is string taken)
        {
            throw CacheFaults.NodeNameTaken(taken);
        }

        CacheRules.CheckNodeQuota(group.Nodes.Count(), account);
        account.ReplicationGroups.Put(group);
        return new Model.CreateReplicationGroupResponse { ReplicationGroup = ReplicationGroupDescription.Of(group, account) };
    }

    public static Model.ModifyReplicationGroupResponse Modify(Model.ModifyReplicationGroupRequest request, Account account)
    {
        ReplicationGroupRecord group = Find(request.ReplicationGroupId!, account);
        if (Statuses.Of(group, account) != Status.Available)
        {
            throw CacheFaults.ReplicationGroupNotAvailable();
        }

        group = ReplicationGroupModification.Apply(request, group, account);
        account.ReplicationGroups.Put(group);
        return new Model.ModifyReplicationGroupResponse { ReplicationGroup = ReplicationGroupDescription.Of(group, account) };
    }

    public static Model.DeleteReplicationGroupResponse Delete(Model.DeleteReplicationGroupRequest request, Account account)
    {
        ReplicationGroupRecord group = Find(request.ReplicationGroupId!, account);
        Parameters.RefuseGiven((nameof(request.RetainPrimaryCluster), request.RetainPrimaryCluster == true ? true : null));

        string status = Statuses.Of(group, account);
        if (status is not (Status.Available or Status.CreateFailed))
        {
            throw CacheFaults.ReplicationGroupNotDeletable(status);
        }

        group = group with { Status = Status.Deleting, Due = account.Due, Pending = null };
        account.ReplicationGroups.Put(group);
        return new Model.DeleteReplicationGroupResponse { ReplicationGroup = ReplicationGroupDescription.Of(group, account) };
    }

    public static Model.DescribeReplicationGroupsResponse Describe(Model.DescribeReplicationGroupsRequest request, Account account)
    {
        if (request.ReplicationGroupId is not null)
        {
            return new Model.DescribeReplicationGroupsResponse
            {
                ReplicationGroups = [ReplicationGroupDescription.Of(Find(request.ReplicationGroupId, account), account)],
            };
        }

        Page<ReplicationGroupRecord> page = Paging.Take(account.ReplicationGroups.Table, request.MaxRecords, request.Marker);
        return new Model.DescribeReplicationGroupsResponse
        {
            ReplicationGroups = [.. page.Records.Select(g => ReplicationGroupDescription.Of(g, account))],
            Marker = page.Marker,
        };
    }

    /// <summary>Ends a change that was under way, or begins one that waited for its maintenance window.</summary>
    public static void Settle(ReplicationGroupRecord group, Account account)
    {
        switch (group.Status)
        {
            case Status.Deleting:
                account.ReplicationGroups.Remove(group.ReplicationGroupId);
                account.Emit(EventSource.ReplicationGroup, group.ReplicationGroupId, "Replication group deleted.");
                break;

            case Status.Available:
                account.ReplicationGroups.Put(group with { Status = Status.Modifying, Due = account.Due });
                break;

            case Status.Creating when group.CreateFails:
                account.ReplicationGroups.Put(group with { Status = Status.CreateFailed, Due = null });
                account.Emit(EventSource.ReplicationGroup, group.ReplicationGroupId, "Replication group could not be created.");
                break;

            default:
                account.ReplicationGroups.Put(Changed(group));
                account.Emit(
                    EventSource.ReplicationGroup,
                    group.ReplicationGroupId,
                    group.Status == Status.Creating ? "Replication group created." : "Replication group modified.");
                break;
        }
    }

    public static ReplicationGroupRecord Find(string requestedId, Account account)
    {
        string id = requestedId.ToLowerInvariant();
        return account.ReplicationGroups.Find(id) ?? throw CacheFaults.ReplicationGroupNotFound(id);
    }

    private static ReplicationGroupRecord Changed(ReplicationGroupRecord group)
    {
        group = group with { Status = Status.Available, Due = null };
        return group.Pending is not PendingReplicationGroupChange change ? group : group with
        {
            Settings = change.Settings,
            UserGroupIds = change.UserGroupIds,
            NodeGroups = change.NodeGroups,
            AutomaticFailover = change.AutomaticFailover,
            MultiAz = change.MultiAz,
            Pending = null,
        };
    }
}
