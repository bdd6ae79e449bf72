using ElastiCacheRbac.Accounts;
using ElastiCacheRbac.Audit;
using ElastiCacheRbac.DesiredState;
using ElastiCacheRbac.DesiredState.Planning;

namespace ElastiCacheRbac.Reports;

/// <summary>What a report tells. Each part may be left out; none of them holds a secret.</summary>
public sealed record RbacReport
{
    /// <summary>The heading.</summary>
    public string Title { get; init; } = "ElastiCache access";

    /// <summary>The region that is told of, or several with commas between them.</summary>
    public string? Region { get; init; }

    /// <summary>When it was made; null leaves the time out.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>What the audit found; null if there was none.</summary>
    public IReadOnlyList<AuditFinding>? Findings { get; init; }

    /// <summary>What is to change; null if nothing was compared.</summary>
    public RbacPlan? Plan { get; init; }

    /// <summary>Who can do what.</summary>
    public IReadOnlyList<AccessMatrix> Matrices { get; init; } = [];

    /// <summary>The account, for the picture of which group guards which cache; null leaves it out.</summary>
    public AccountState? Account { get; init; }

    /// <summary>The file that says who is to be allowed what, relative to the repository where that can be; null for none.</summary>
    public string? StateFile { get; init; }

    /// <summary>What that file says: findings are shown at the place where it speaks of their resource.</summary>
    public RbacState? State { get; init; }
}
