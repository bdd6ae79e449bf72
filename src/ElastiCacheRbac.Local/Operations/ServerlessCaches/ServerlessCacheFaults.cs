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

    // [ours]
    public static ServiceFault NothingToModify() => CommonFaults.InvalidCombination(OurChoices.ServerlessCacheNothingToModify());

    // [ours]
    public static ServiceFault MajorVersionUnknown(string engine, string version) =>
        CommonFaults.InvalidValue(OurChoices.ServerlessCacheMajorVersionUnknown(engine, version));

    // [doc] for the rule.
    public static ServiceFault UserGroupsNotForEngine(string engine) => CommonFaults.InvalidCombination(OurChoices.ServerlessCacheUserGroupsNotForEngine(engine));

    // [model] for the code.
    public static ServiceFault QuotaExceeded(int quota) => new(FaultCode.ServerlessCacheQuotaForCustomerExceeded, OurChoices.ServerlessCacheQuotaExceeded(quota));
}
