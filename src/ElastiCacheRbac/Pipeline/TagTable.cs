using System.Collections;

namespace ElastiCacheRbac.Pipeline;

/// <summary>Reads tags as PowerShell users write them: @{ team = 'search' }.</summary>
internal static class TagTable
{
    public static IReadOnlyDictionary<string, string> Read(Hashtable? tags) =>
        tags is null
            ? new Dictionary<string, string>()
            : tags.Cast<DictionaryEntry>().ToDictionary(tag => tag.Key.ToString()!, tag => tag.Value?.ToString() ?? "");
}
