using ElastiCacheRbac.Accounts;

namespace ElastiCacheRbac.DesiredState.Planning;

/// <summary>Finds the fewest changes that lead from what is there to what a file says, and what speaks against making them.</summary>
public static class RbacPlanner
{
    /// <summary>Makes the plan.</summary>
    /// <param name="wanted">What the file says.</param>
    /// <param name="account">What is there.</param>
    /// <param name="prune">Set to remove what the file does not name; null leaves it.</param>
    /// <param name="path">The file.</param>
    public static RbacPlan Plan(RbacState wanted, AccountState account, PruneOptions? prune = null, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(account);
        var draft = new PlanDraft(wanted, account);
        UserPlanner.Plan(draft);
        UserGroupPlanner.Plan(draft);
        CachePlanner.Plan(draft);
        if (prune is not null)
        {
            PrunePlanner.Plan(draft, prune);
        }

        WriterCheck.Check(draft);
        return new RbacPlan
        {
            Path = path,
            Region = account.Region,
            Changes = draft.Changes,
            Calls = draft.Calls,
            Hazards = draft.Hazards,
            Summary = PlanSummary.Of(draft.Changes),
        };
    }
}
