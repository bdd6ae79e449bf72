namespace ElastiCacheRbac.Local.Wire;

/// <summary>A member of a structure in the API model.</summary>
internal sealed record Member(string Name, Shape Shape, bool IsRequired);
