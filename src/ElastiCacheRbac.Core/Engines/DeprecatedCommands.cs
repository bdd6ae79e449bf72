using System.Text.Json;

namespace ElastiCacheRbac.Engines;

/// <summary>The commands that the engines' makers advise against, from the embedded data (<c>Engines/Data/deprecated.json</c>).</summary>
internal static class DeprecatedCommands
{
    private static readonly Lazy<Dictionary<string, Entry>> _entries = new(() =>
    {
        using JsonDocument document = CatalogueReader.Open("deprecated");
        return document.RootElement.GetProperty("deprecated_commands").EnumerateArray().ToDictionary(e => e.GetProperty("name").GetString()!, Read, StringComparer.Ordinal);
    });

    /// <summary>What to use in place of a command.</summary>
    /// <param name="command">The command's name, lower case.</param>
    /// <param name="engine">The engine version that runs it.</param>
    /// <returns>Null if it is not deprecated there.</returns>
    public static string? Replacement(string command, EngineVersion engine)
    {
        var number = Version.Parse(engine.Number);
        return _entries.Value.TryGetValue(command, out Entry? entry) && number >= entry.Since && (entry.Until is null || number < entry.Until)
            ? entry.Instead
            : null;
    }

    private static Entry Read(JsonElement element) => new(
        Version.Parse(element.GetProperty("since").GetString()!),
        element.TryGetProperty("until", out JsonElement until) ? Version.Parse(until.GetString()!) : null,
        element.GetProperty("instead").GetString()!);

    private sealed record Entry(Version Since, Version? Until, string Instead);
}
