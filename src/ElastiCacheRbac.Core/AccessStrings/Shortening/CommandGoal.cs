using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Shortening;

/// <summary>What some command rules have to bring about.</summary>
/// <param name="Wanted">The commands to allow.</param>
/// <param name="Free">The commands of which it does not matter whether they are allowed.</param>
/// <param name="IncludesFuture">Whether to allow commands that the engine version does not have; null if it does not matter.</param>
internal sealed record CommandGoal(CommandBits Wanted, CommandBits Free, bool? IncludesFuture);
