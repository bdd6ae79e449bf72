using System.Management.Automation;
using ElastiCacheRbac.DesiredState.Planning;

namespace ElastiCacheRbac.DesiredState;

/// <summary>
/// Compares an account with a file of desired state: writes the changes that would make the account as the file says, in the order in which
/// they would be made, each with its effect on access. Changes nothing. What speaks against making them is told as warnings.
/// </summary>
/// <example><code>Compare-EcRbac ./access.yml</code><para>Lists the changes; nothing, if the account is as the file says.</para></example>
/// <example><code>Compare-EcRbac ./access.yml -Prune | Where-Object Lost | Format-List</code><para>Tells in full what would be lost, also by removing what the file does not name.</para></example>
[Cmdlet(VerbsData.Compare, "EcRbac")]
[OutputType(typeof(RbacChange), typeof(RbacPlan))]
public sealed class CompareEcRbacCommand : EcPlanCmdlet
{
    /// <summary>Writes the plan as one object, with its summary, changes and hazards, as Export-EcRbacReport takes it.</summary>
    [Parameter]
    public SwitchParameter AsPlan { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Plan() is not { } plan)
        {
            return;
        }

        WriteVerbose(plan.Summary);
        foreach (PlanHazard hazard in plan.Hazards)
        {
            WriteWarning(hazard.Message);
        }

        if (AsPlan)
        {
            WriteObject(plan);
        }
        else
        {
            WriteObject(plan.Changes, enumerateCollection: true);
        }
    }
}
