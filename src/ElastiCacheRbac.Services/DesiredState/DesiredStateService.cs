using System.Security;
using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.DesiredState;
using ElastiCacheRbac.DesiredState.Planning;
using ElastiCacheRbac.Errors;
using ElastiCacheRbac.Waiting;

namespace ElastiCacheRbac.Services.DesiredState;

/// <summary>Brings an account to what a file says.</summary>
public sealed class DesiredStateService
{
    private readonly ElastiCacheConnection _connection;

    internal DesiredStateService(ElastiCacheConnection connection) => _connection = connection;

    /// <summary>
    /// Reads the account, in as few calls as paging allows, and plans. Changes nothing. Tags are read where they decide something: of what a file
    /// that names a scope describes, and of what might be pruned.
    /// </summary>
    /// <param name="wanted">What the file says.</param>
    /// <param name="prune">Whether to remove what the file does not name.</param>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<RbacPlan> PlanAsync(RbacState wanted, bool prune = false, string? path = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        AccountState account = await _connection.Account.ReadAsync(cancellationToken).ConfigureAwait(false);
        (account, IReadOnlyDictionary<string, string> scopes) =
            await new ScopeReader(_connection.Tags, cancellationToken).ReadAsync(wanted, account, prune).ConfigureAwait(false);
        return RbacPlanner.Plan(wanted, account, new PlanOptions { Prune = prune, Scopes = scopes }, path);
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
}
