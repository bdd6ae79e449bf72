using ElastiCacheRbac.Local.Wire;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>Refusals about serverless caches, in the service's own words where they are known ([seen] in public reports of real answers).</summary>
internal static class ServerlessCacheFaults
{
    // [model] for the code.
    public static ServiceFault NotFound(string name) => new(FaultCode.ServerlessCacheNotFound, OurChoices.ServerlessCacheNotFound(name));

    // [model] for the code.
    public static ServiceFault AlreadyExists(string name) => new(FaultCode.ServerlessCacheAlreadyExists, OurChoices.ServerlessCacheAlreadyExists(name));

    // [model] for the code.
    public static ServiceFault NotAvailable(string status) => new(FaultCode.InvalidServerlessCacheState, OurChoices.ServerlessCacheNotAvailable(status));

    // [seen]
    public static ServiceFault OneFieldAtATime() =>
        CommonFaults.InvalidCombination("Serverless Cache modifications only support modifying one field per request.");

    // [seen] of ECPUPerSecond: https://github.com/hashicorp/terraform-provider-aws/issues/35648
    public static ServiceFault LimitOutOfRange(string parameter, int fewest, int most) => CommonFaults.InvalidValue(
        FormattableString.Invariant($"Invalid value for {parameter} limit. Must be between {fewest} and {most}. You can set the value to zero to remove the limit."));

    // [ours]
    public static ServiceFault LimitsReversed() => CommonFaults.InvalidValue(OurChoices.ServerlessCacheLimitsReversed());

    // [ours]
    public static ServiceFault MajorVersionUnknown(string engine, string version) =>
        CommonFaults.InvalidValue(OurChoices.ServerlessCacheMajorVersionUnknown(engine, version));

    // [doc] for the rule.
    public static ServiceFault UserGroupsNotForEngine(string engine) => CommonFaults.InvalidCombination(OurChoices.ServerlessCacheUserGroupsNotForEngine(engine));

    // [model] for the code.
    public static ServiceFault QuotaExceeded(int quota) => new(FaultCode.ServerlessCacheQuotaForCustomerExceeded, OurChoices.ServerlessCacheQuotaExceeded(quota));
}
