using ElastiCacheRbac.Caches;
using ElastiCacheRbac.Ensuring;
using ElastiCacheRbac.Waiting;

namespace ElastiCacheRbac.Services.Caches;

#pragma warning disable CS1998, CS1591, CA1822
/// <summary>The replication groups of an account and region.</summary>
public sealed class ReplicationGroupService
{
    internal ReplicationGroupService()
    {
    }

    public IAsyncEnumerable<ReplicationGroup> DescribeAsync(string? replicationGroupId = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    public Task<ReplicationGroup?> FindAsync(string replicationGroupId, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    public Task<ReplicationGroup> CreateAsync(ReplicationGroupSpecification specification, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    public Task<EnsureOutcome<ReplicationGroup>> EnsureAsync(ReplicationGroupSpecification specification, bool converge, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    public Task<ReplicationGroup> ModifyAsync(ReplicationGroupChange change, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    public Task<ReplicationGroup> DeleteAsync(ReplicationGroupDeletion deletion, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    public Task<ReplicationGroup> WaitUntilAvailableAsync(string replicationGroupId, WaitOptions? options = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    public Task WaitUntilDeletedAsync(string replicationGroupId, WaitOptions? options = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
