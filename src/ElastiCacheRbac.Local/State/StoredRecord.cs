namespace ElastiCacheRbac.Local.State;

/// <summary>A record as it is in the database.</summary>
/// <param name="Region">The region that it belongs to.</param>
/// <param name="Kind">The kind of the record.</param>
/// <param name="Id">Its ID.</param>
/// <param name="Json">Its content; null to take it out.</param>
internal sealed record StoredRecord(string Region, string Kind, string Id, string? Json);
