using System.Management.Automation;
using ElastiCacheRbac.DesiredState.Planning;
using ElastiCacheRbac.Pipeline;

namespace ElastiCacheRbac.DesiredState;

/// <summary>The base of cmdlets that compare an account with a file.</summary>
public abstract class EcPlanCmdlet : EcRegionCmdlet
{
    /// <summary>The file of desired state: .yml, .yaml, .json or .psd1. See about_EcDesiredState.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("FullName")]
    public string Path { get; set; } = "";

    /// <summary>
    /// Removes what the file does not name: takes user groups off caches, deletes user groups and users. What another file administers, as
    /// its tag ElastiCacheRbac:Scope tells, is left alone.
    /// </summary>
    [Parameter]
    public SwitchParameter Prune { get; set; }

    /// <summary>Reads the file and the account, and plans. Nothing is read of the account if the file is wrong.</summary>
    /// <returns>The plan; null if an error was written.</returns>
    private protected RbacPlan? Plan()
    {
        RbacPlan? plan = null;
        Attempt(() =>
        {
            RbacState wanted = RbacStateFile.Read(this, Path);
            Call(async (connection, cancel) => plan = await connection.DesiredState.PlanAsync(wanted, Prune, Path, cancel).ConfigureAwait(false));
        });
        return plan;
    }
}
