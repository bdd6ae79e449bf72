namespace ElastiCacheRbac.Local.Data;

/// <summary>A parameter group that every account has.</summary>
internal sealed record DefaultParameterGroup(string Name, string Family, bool IsClusterEnabled);
