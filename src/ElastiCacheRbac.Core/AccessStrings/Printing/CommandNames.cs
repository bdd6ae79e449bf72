using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Printing;

/// <summary>Tells of commands: by name while they are few, else by number and category.</summary>
internal static class CommandNames
{
    private const int MaximumNames = 5;
    private const int MaximumCategories = 4;

    /// <summary>Categories that say nothing of what commands are for.</summary>
    private static readonly string[] Vague = ["fast", "slow", "blocking"];

    /// <summary>Such as <c>commands get, set</c>, or <c>83 commands (70 of @write, 13 of @read)</c>, where a command counts for one category only.</summary>
    /// <param name="names">The names of commands, subcommands or commands with a first argument.</param>
    /// <param name="catalogue">The commands of the engine version.</param>
    public static string Summarize(IReadOnlyCollection<string> names, EngineCatalogue catalogue)
    {
        if (names.Count <= MaximumNames)
        {
            return $"{(names.Count == 1 ? "command" : "commands")} {string.Join(", ", names)}";
        }

        List<CommandInfo> left = [.. names.Select(catalogue.Find).OfType<CommandInfo>()];
        List<string> parts = [];
        int told = 0;
        while (parts.Count < MaximumCategories && LargestCategory(left) is { } category)
        {
            int count = left.RemoveAll(c => c.Categories.Contains(category));
            told += count;
            parts.Add(FormattableString.Invariant($"{count} of @{category}"));
        }

        if (told < names.Count)
        {
            parts.Add(FormattableString.Invariant($"{names.Count - told} others"));
        }

        return FormattableString.Invariant($"{names.Count} commands ({string.Join(", ", parts)})");
    }

    private static string? LargestCategory(List<CommandInfo> commands) =>
        commands.SelectMany(c => c.Categories).Where(c => !Vague.Contains(c)).GroupBy(c => c)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
}
