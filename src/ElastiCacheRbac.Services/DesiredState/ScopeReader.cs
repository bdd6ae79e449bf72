using System.Collections.Concurrent;
using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.DesiredState;
using ElastiCacheRbac.DesiredState.Planning;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Services.Tags;
using ElastiCacheRbac.Tags;

namespace ElastiCacheRbac.Services.DesiredState;

/// <summary>Reads by which files users and user groups are administered: a call each, since the service tells the tags of one resource at a time.</summary>
/// <param name="tags">The tags.</param>
/// <param name="cancellationToken">Ends the calls.</param>
internal sealed class ScopeReader(TagService tags, CancellationToken cancellationToken)
{
    private readonly ConcurrentDictionary<string, string> _scopes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _gone = new(StringComparer.Ordinal);

    /// <summary>Reads the scopes that a plan has to know.</summary>
    /// <returns>The account, without what was deleted meanwhile, and the scopes.</returns>
    public async Task<(AccountState Account, IReadOnlyDictionary<string, string> Scopes)> ReadAsync(RbacState wanted, AccountState account, bool prune)
    {
        using SemaphoreSlim places = new(PlanRun.MaximumConcurrency);
        await Task.WhenAll(PlanOptions.ScopesNeeded(wanted, account, prune).Select(arn => ReadAsync(arn, places))).ConfigureAwait(false);
        AccountState present = _gone.IsEmpty ? account : account with
        {
            Users = [.. account.Users.Where(u => !_gone.ContainsKey(u.Arn))],
            UserGroups = [.. account.UserGroups.Where(g => !_gone.ContainsKey(g.Arn))],
        };
        return (present, _scopes);
    }

    private async Task ReadAsync(string arn, SemaphoreSlim places)
    {
        await places.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            IReadOnlyList<ResourceTag> all = await tags.GetAsync(arn, cancellationToken).ConfigureAwait(false);
            if (all.FirstOrDefault(tag => tag.Key == ManagedScope.TagKey) is { } scope)
            {
                _scopes[arn] = scope.Value;
            }
        }
        catch (ResourceNotFoundException)
        {
            _gone[arn] = true;
        }
        finally
        {
            places.Release();
        }
    }
}
