using System.Text.Json;

namespace AWSSDK.ElastiCache.Generator;

/// <summary>A shape of the API model: a structure, list or value.</summary>
internal sealed class Shape(string name, JsonElement json)
{
    public string Name => name;

    /// <summary><c>structure</c>, <c>list</c>, <c>string</c>, <c>integer</c>, <c>boolean</c>, <c>timestamp</c> …</summary>
    public string Type { get; } = json.GetProperty("type").GetString()!;

    /// <summary>The members of a structure, in the model's order.</summary>
    public IReadOnlyList<Member> Members { get; } = json.TryGetProperty("members", out var members)
        ? [.. members.EnumerateObject().Select(m => new Member(m.Name, m.Value, IsRequired(json, m.Name)))]
        : [];

    /// <summary>The name of the shape of a list's items.</summary>
    public string? ItemShape { get; } = json.TryGetProperty("member", out var item) ? item.GetProperty("shape").GetString() : null;

    /// <summary>What an item of a list is called in parameters.</summary>
    public string ItemName { get; } =
        json.TryGetProperty("member", out var item) && item.TryGetProperty("locationName", out var location)
            ? location.GetString()!
            : "member";

    /// <summary>The values that a string can have, if the model says.</summary>
    public IReadOnlyList<string> Values { get; } = json.TryGetProperty("enum", out var values)
        ? [.. values.EnumerateArray().Select(v => v.GetString()!)]
        : [];

    /// <summary>The regular expression that a string has to match, if the model says.</summary>
    public string? Pattern { get; } = json.TryGetProperty("pattern", out var pattern) ? pattern.GetString() : null;

    /// <summary>The least length of a string or list, if the model says.</summary>
    public int? Min { get; } = json.TryGetProperty("min", out var min) ? min.GetInt32() : null;

    /// <summary>The greatest length of a string or list, if the model says.</summary>
    public int? Max { get; } = json.TryGetProperty("max", out var max) ? max.GetInt32() : null;

    /// <summary>The code of an error shape.</summary>
    public string? ErrorCode { get; } = json.TryGetProperty("error", out var error) ? error.GetProperty("code").GetString() : null;

    /// <summary>The HTTP status of an error shape.</summary>
    public int ErrorStatus { get; } = json.TryGetProperty("error", out var error) ? error.GetProperty("httpStatusCode").GetInt32() : 0;

    private static bool IsRequired(JsonElement json, string member) =>
        json.TryGetProperty("required", out var required) && required.EnumerateArray().Any(r => r.GetString() == member);
}
