using ElastiCacheRbac.Errors;

namespace ElastiCacheRbac.DesiredState.Planning;

/// <summary>A plan is not made since something speaks against it: <c>PlanRefused</c>. Nothing was changed.</summary>
public sealed class PlanRefusedException : EcException
{
    /// <param name="plan">The plan.</param>
    /// <param name="hazards">What speaks against it, at least one.</param>
    public PlanRefusedException(RbacPlan plan, IReadOnlyList<PlanHazard> hazards)
        : base(
            nameof(Messages.PlanRefused), ErrorKind.InvalidState,
            Messages.PlanRefused(plan?.Summary ?? string.Empty, [.. (hazards ?? []).Select(h => h.Message)]), plan?.Path)
    {
        Plan = plan!;
        Hazards = hazards!;
    }

    /// <summary>The plan.</summary>
    public RbacPlan Plan { get; }

    /// <summary>What speaks against it.</summary>
    public IReadOnlyList<PlanHazard> Hazards { get; }
}
