using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Deciding;

/// <summary>Arguments of a command line that are keys: every <paramref name="Step"/>-th from the first to the last.</summary>
internal readonly record struct KeyRange(int First, int Last, int Step, KeyAccess Access);
