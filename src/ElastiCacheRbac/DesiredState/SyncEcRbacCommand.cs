using System.Management.Automation;
using System.Security;
using ElastiCacheRbac.DesiredState.Planning;
using ElastiCacheRbac.Pipeline;
using ElastiCacheRbac.Waiting;

namespace ElastiCacheRbac.DesiredState;

/// <summary>
/// Makes an account as a file of desired state says, in the fewest calls: users first, then user groups, then the caches that they guard,
/// independent changes side by side. Nothing is changed if a password that is needed cannot be read, or if something speaks against the plan,
/// unless -Force is said. When it is interrupted, running it again finishes the job.
/// </summary>
/// <example><code>Sync-EcRbac ./access.yml -WhatIf</code><para>Prints the plan, each change with its effect on access.</para></example>
/// <example><code>Sync-EcRbac ./access.yml -Wait -PassThru</code><para>Makes the changes, waits until they have taken effect, and writes them.</para></example>
/// <example><code>Sync-EcRbac ./access.yml -Prune -Confirm:$false</code><para>Removes too what the file administers and does not name any more.</para></example>
[Cmdlet(VerbsData.Sync, "EcRbac", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(RbacChange))]
public sealed class SyncEcRbacCommand : EcPlanCmdlet
{
    private const int Activity = 1;

    /// <summary>
    /// Makes the plan though it deletes what no file administers, takes over what a file of another scope administers, opens a cache, or leaves a
    /// cache with nobody who can write to it. What the service would refuse is refused nevertheless.
    /// </summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Waits until the changes have taken effect.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>How long to wait at most for each change, in seconds or as a time span; by default 15 minutes for users and groups, 60 for caches.</summary>
    [Parameter]
    [DurationTransformation]
    public TimeSpan? Timeout { get; set; }

    /// <summary>Writes the changes that were made, as each is done.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Plan() is not { } plan)
        {
            return;
        }

        WriteVerbose(plan.Summary);
        Attempt(() =>
        {
            // The plan itself can be looked at whatever speaks against it; only making it is refused.
            PlanHazard[] stopping = [.. plan.Hazards.Where(hazard => !Force || !hazard.CanBeForced)];
            if (stopping.Length > 0 && !OnlyLooks)
            {
                throw new PlanRefusedException(plan, stopping);
            }

            foreach (PlanHazard hazard in plan.Hazards)
            {
                WriteWarning(hazard.Message);
            }

            HashSet<int> declined = [.. plan.Changes.Where(c => !ShouldProcess(Text(c), Text(c), "Confirm")).Select(c => c.Order)];
            if (declined.Count < plan.Changes.Count)
            {
                Make(plan, declined);
            }
        });
    }

    private bool OnlyLooks => Preferences.Ask(MyInvocation, "WhatIf", "WhatIfPreference", LanguagePrimitives.IsTrue);

    private static string Text(RbacChange change) => FormattableString.Invariant($"{change.Order}. {change.Description}. {change.Effect}");

    private void Make(RbacPlan plan, HashSet<int> declined)
    {
        Dictionary<int, IReadOnlyList<SecureString>> passwords = [];
        foreach (RbacChange change in plan.Changes.Where(c => !declined.Contains(c.Order)))
        {
            PlannedCall call = plan.CallOf(change);
            passwords[change.Order] = [.. call.Passwords.Select(reference => PasswordReferences.Resolve(this, reference, change.ResourceId))];
        }

        int total = plan.Changes.Count - declined.Count;
        int over = 0;
        Call(async (connection, cancel) =>
        {
            WaitOptions? wait = Wait ? new WaitOptions { Timeout = Timeout } : null;
            try
            {
                await connection.DesiredState.ApplyAsync(plan, passwords, declined, Tell, wait, cancel).ConfigureAwait(false);
            }
            finally
            {
                PostProgress(new ProgressRecord(Activity, "Making access as the file says", plan.Summary) { RecordType = ProgressRecordType.Completed });
            }
        });

        void Tell(ChangeOutcome outcome)
        {
            if (declined.Contains(outcome.Change.Order))
            {
                return;
            }

            int count = Interlocked.Increment(ref over);
            PostProgress(new ProgressRecord(Activity, "Making access as the file says", FormattableString.Invariant($"{count} of {total} changes"))
            {
                CurrentOperation = outcome.Change.Description,
                PercentComplete = 100 * count / total,
            });
            if (outcome.Error is { } error)
            {
                PostError(error, outcome.Change.Description);
            }
            else if (outcome.Result == ChangeResult.Done && PassThru)
            {
                PostOutput(outcome.Change);
            }
        }
    }
}
