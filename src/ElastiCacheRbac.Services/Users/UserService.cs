using ElastiCacheRbac.Ensuring;
using ElastiCacheRbac.Users;
using ElastiCacheRbac.Waiting;

namespace ElastiCacheRbac.Services.Users;

#pragma warning disable CS1998, CS1591, CA1822
/// <summary>The users of an account and region.</summary>
public sealed class UserService
{
    internal UserService()
    {
    }

    public IAsyncEnumerable<User> DescribeAsync(UserQuery? query = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    public Task<User?> FindAsync(string userId, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    public Task<User> CreateAsync(UserSpecification specification, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    public Task<EnsureOutcome<User>> EnsureAsync(UserSpecification specification, bool converge, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    public Task<User> ModifyAsync(UserChange change, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    public Task<User> DeleteAsync(string userId, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    public Task<User> WaitUntilActiveAsync(string userId, WaitOptions? options = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    public Task WaitUntilDeletedAsync(string userId, WaitOptions? options = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
