namespace ElastiCacheRbac.Local.State;

/// <summary>How much of a serverless cache may be used, in GB and in processing units a second.</summary>
internal sealed record UsageLimits(int? StorageMinimum, int? StorageMaximum, int? UnitsMinimum, int? UnitsMaximum);
