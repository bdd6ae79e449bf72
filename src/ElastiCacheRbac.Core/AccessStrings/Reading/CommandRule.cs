namespace ElastiCacheRbac.AccessStrings.Reading;

/// <summary>A command rule as engines from 7.2 on keep it.</summary>
/// <param name="Allows"><c>+</c> or <c>-</c>.</param>
/// <param name="Name">In lower case: <c>@category</c>, <c>command</c>, <c>container|subcommand</c> or <c>command|argument</c>.</param>
internal readonly record struct CommandRule(bool Allows, string Name);
