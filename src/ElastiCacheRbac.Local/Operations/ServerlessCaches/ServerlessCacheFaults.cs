using ElastiCacheRbac.Local.Wire;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>Refusals about serverless caches, in the service's own words where they are known ([seen] in public reports of real answers).</summary>
internal static class ServerlessCacheFaults
{
    // [model] for the code; the words are ours.
    public static ServiceFault NotFound(string name) => new(FaultCode.ServerlessCacheNotFound, $"ServerlessCache {name} not found.");

    // [model] for the code; the words are ours.
    public static ServiceFault AlreadyExists(string name) => new(FaultCode.ServerlessCacheAlreadyExists, $"Serverless cache {name} already exists.");

    // [model] for the code; the words are ours.
    public static ServiceFault NotAvailable(string status) => new(
        FaultCode.InvalidServerlessCacheState,
        $"Serverless cache has status {status}. Only available serverless caches can be modified or deleted.");

    // [seen]
    public static ServiceFault OneFieldAtATime() =>
        CommonFaults.InvalidCombination("Serverless Cache modifications only support modifying one field per request.");

    // [ours]
    public static ServiceFault NothingToModify() => CommonFaults.InvalidCombination("At least one field to modify must be provided.");

    // [ours]
    public static ServiceFault MajorVersionUnknown(string engine, string version) =>
        CommonFaults.InvalidValue($"The major engine version {version} is not available for serverless caches with engine {engine}.");

    // [doc] for the rule; the words are ours.
    public static ServiceFault UserGroupsNotForEngine(string engine) =>
        CommonFaults.InvalidCombination($"User groups cannot be associated with serverless caches with engine {engine}.");

    // [model] for the code; the words are ours.
    public static ServiceFault QuotaExceeded(int quota) => new(
        FaultCode.ServerlessCacheQuotaForCustomerExceeded,
        FormattableString.Invariant($"The quota of {quota} serverless caches has been exceeded."));
}
