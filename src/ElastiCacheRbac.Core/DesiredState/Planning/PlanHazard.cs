using ElastiCacheRbac.Accounts;

namespace ElastiCacheRbac.DesiredState.Planning;

/// <summary>Why a plan is not made without more ado.</summary>
/// <param name="ErrorId">The name of its message, such as <c>LastWriterLost</c>.</param>
/// <param name="ResourceType">What kind of resource it concerns.</param>
/// <param name="ResourceId">The resource it concerns.</param>
/// <param name="Message">What would come of the plan, and what to do.</param>
/// <param name="CanBeForced">Whether the plan can be made nevertheless, by force; false if the service would refuse it.</param>
public sealed record PlanHazard(string ErrorId, ResourceType ResourceType, string ResourceId, string Message, bool CanBeForced);
