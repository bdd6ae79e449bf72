using System.Text.Json;

namespace ElastiCacheRbac.Engines;

/// <summary>The commands that ElastiCache takes away from every user.</summary>
internal static class RestrictedCommands
{
    private static readonly Lazy<HashSet<string>> Names = new(() =>
    {
        using JsonDocument document = CatalogueReader.Open("elasticache");
        return [.. document.RootElement.GetProperty("restricted_commands").EnumerateArray().Select(e => e.GetString()!)];
    });

    /// <summary>Whether a command is taken away by name; those of a container that is taken away are too.</summary>
    public static bool Contains(string name) => Names.Value.Contains(name);
}
