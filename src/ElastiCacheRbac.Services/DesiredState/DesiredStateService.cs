using System.Collections.Concurrent;
using System.Security;
using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.DesiredState;
using ElastiCacheRbac.DesiredState.Planning;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Tags;
using ElastiCacheRbac.Waiting;

namespace ElastiCacheRbac.Services.DesiredState;

/// <summary>Brings an account to what a file says.</summary>
public sealed class DesiredStateService
{
    private readonly ElastiCacheConnection _connection;

    internal DesiredStateService(ElastiCacheConnection connection) => _connection = connection;

    /// <summary>Reads the account, in as few calls as paging allows, and plans. Changes nothing.</summary>
    /// <param name="wanted">What the file says.</param>
    /// <param name="prune">Whether to remove what the file does not name. The tags of what might be are read then.</param>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<RbacPlan> PlanAsync(RbacState wanted, bool prune = false, string? path = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        AccountState account = await _connection.Account.ReadAsync(cancellationToken).ConfigureAwait(false);
        PruneOptions? options = prune ? await ReadScopesAsync(PruneOptions.Candidates(wanted, account), cancellationToken).ConfigureAwait(false) : null;
        return RbacPlanner.Plan(wanted, account, options, path);
    }

    /// <summary>
    /// Makes the changes of a plan, those that do not depend on each other side by side. One that fails keeps those that depend on it from being
    /// made, and no other. Hazards are not looked at: whether to make the plan is decided before.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="passwords">By the order of the change, the passwords for those that need some.</param>
    /// <param name="declined">The orders of the changes that are not to be made after all.</param>
    /// <param name="tell">Told of what became of each change, on any thread.</param>
    /// <param name="wait">Set to wait until each change has taken effect; null waits only where a later change needs it.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="IncompleteChangeException">Some changes were not made: <c>ChangeIncomplete</c>. A plan that is made anew goes on from there.</exception>
    public async Task ApplyAsync(
        RbacPlan plan,
        IReadOnlyDictionary<int, IReadOnlyList<SecureString>> passwords,
        ISet<int> declined,
        Action<ChangeOutcome> tell,
        WaitOptions? wait = null,
        CancellationToken cancellationToken = default)
    {
        using PlanRun run = new(_connection, plan, passwords, declined, tell, wait, cancellationToken);
        await run.RunAsync().ConfigureAwait(false);
    }

    private async Task<PruneOptions> ReadScopesAsync(IReadOnlyList<string> arns, CancellationToken cancellationToken)
    {
        ConcurrentDictionary<string, string> scopes = new(StringComparer.Ordinal);
        using SemaphoreSlim places = new(PlanRun.MaximumConcurrency);
        await Task.WhenAll(arns.Select(ReadAsync)).ConfigureAwait(false);
        return new PruneOptions(scopes);

        async Task ReadAsync(string arn)
        {
            await places.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                IReadOnlyList<ResourceTag> tags = await _connection.Tags.GetAsync(arn, cancellationToken).ConfigureAwait(false);
                if (tags.FirstOrDefault(tag => tag.Key == ManagedScope.TagKey) is { } scope)
                {
                    scopes[arn] = scope.Value;
                }
            }
            finally
            {
                places.Release();
            }
        }
    }
}
