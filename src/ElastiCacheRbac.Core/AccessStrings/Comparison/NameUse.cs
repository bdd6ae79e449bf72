namespace ElastiCacheRbac.AccessStrings.Comparison;

/// <summary>Names that a command takes at one place.</summary>
/// <param name="Kind">How it uses them.</param>
/// <param name="IsRequired">Whether every line of the command has one; otherwise it may have none.</param>
/// <param name="IsMany">Whether it may have any number of them; otherwise at most one.</param>
/// <param name="IsFirstArgument">Whether the name is the command's first argument, which rules such as <c>+get|key</c> look at.</param>
internal sealed record NameUse(NameKind Kind, bool IsRequired = true, bool IsMany = false, bool IsFirstArgument = false);
