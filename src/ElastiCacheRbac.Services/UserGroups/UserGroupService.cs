using ElastiCacheRbac.Ensuring;
using ElastiCacheRbac.UserGroups;
using ElastiCacheRbac.Waiting;

namespace ElastiCacheRbac.Services.UserGroups;

#pragma warning disable CS1998, CS1591, CA1822
/// <summary>The user groups of an account and region.</summary>
public sealed class UserGroupService
{
    internal UserGroupService()
    {
    }

    public IAsyncEnumerable<UserGroup> DescribeAsync(string? userGroupId = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    public Task<UserGroup?> FindAsync(string userGroupId, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    public Task<UserGroup> CreateAsync(UserGroupSpecification specification, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    public Task<EnsureOutcome<UserGroup>> EnsureAsync(UserGroupSpecification specification, bool converge, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    public Task<UserGroup> ModifyAsync(UserGroupChange change, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    public Task<UserGroup> SwapDefaultUserAsync(string userGroupId, string newDefaultUserId, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    public Task<UserGroup> DeleteAsync(string userGroupId, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    public Task<UserGroup> WaitUntilActiveAsync(string userGroupId, WaitOptions? options = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    public Task WaitUntilDeletedAsync(string userGroupId, WaitOptions? options = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
