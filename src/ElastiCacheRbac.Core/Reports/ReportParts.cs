using ElastiCacheRbac.Audit;
using ElastiCacheRbac.DesiredState.Planning;
using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.Reports;

/// <summary>Gathers what a report is to tell, as it comes: findings, a plan or single changes, matrices.</summary>
public sealed class ReportParts
{
    private readonly List<AuditFinding> _findings = [];
    private readonly List<RbacChange> _changes = [];
    private readonly List<AccessMatrix> _matrices = [];
    private RbacPlan? _plan;

    /// <summary>Takes one thing.</summary>
    /// <param name="part">The thing.</param>
    /// <exception cref="InvalidInputException">No report tells such a thing: <c>ReportInputUnknown</c>.</exception>
    public void Add(object part)
    {
        ArgumentNullException.ThrowIfNull(part);
        switch (part)
        {
            case AuditFinding finding:
                _findings.Add(finding);
                break;
            case RbacChange change:
                _changes.Add(change);
                break;
            case RbacPlan plan:
                _plan = plan;
                break;
            case AccessMatrix matrix:
                _matrices.Add(matrix);
                break;
            default:
                string type = part.GetType().Name;
                throw new InvalidInputException(nameof(Messages.ReportInputUnknown), Messages.ReportInputUnknown(type), type);
        }
    }

    /// <summary>The parts in a report. Of findings, no other part tells that there were none: without any part, the report has no findings.</summary>
    /// <param name="report">The report to put them in.</param>
    public RbacReport PutInto(RbacReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        RbacPlan? plan = _plan ?? (_changes.Count == 0 ? null : new RbacPlan { Changes = _changes, Summary = PlanSummary.Of(_changes) });
        return report with
        {
            Findings = _findings.Count == 0 && (plan is not null || _matrices.Count > 0) ? null : _findings,
            Plan = plan,
            Matrices = _matrices,
            Region = report.Region ?? Regions(plan),
        };
    }

    /// <summary>The regions that the parts tell of, in their order; null for none.</summary>
    private string? Regions(RbacPlan? plan)
    {
        string[] regions = [.. _findings.Select(f => f.Region).Concat(_matrices.Select(m => m.Region)).Prepend(plan?.Region).OfType<string>().Distinct()];
        return regions.Length == 0 ? null : string.Join(", ", regions);
    }
}
