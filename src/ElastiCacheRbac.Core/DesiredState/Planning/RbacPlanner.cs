using ElastiCacheRbac.Accounts;

namespace ElastiCacheRbac.DesiredState.Planning;

/// <summary>Finds the fewest changes that lead from what is there to what a file says, and what speaks against making them.</summary>
public static class RbacPlanner
{
    /// <summary>Makes the plan.</summary>
    /// <param name="wanted">What the file says.</param>
    /// <param name="account">What is there.</param>
    /// <param name="options">Whether to prune, and what the tags tell; null neither prunes nor knows of tags.</param>
    /// <param name="path">The file.</param>
    public static RbacPlan Plan(RbacState wanted, AccountState account, PlanOptions? options = null, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(account);
        options ??= new PlanOptions();
        var draft = new PlanDraft(wanted, account);
        UserPlanner.Plan(draft);
        UserGroupPlanner.Plan(draft);
        CachePlanner.Plan(draft);
        AdoptionPlanner.Plan(draft, options.Scopes);
        if (options.Prune)
        {
            PrunePlanner.Plan(draft, options.Scopes);
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
