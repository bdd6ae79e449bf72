using System.Text.Json;

namespace AWSSDK.ElastiCache.Generator;

/// <summary>A member of a structure.</summary>
internal sealed class Member(string name, JsonElement json, bool isRequired)
{
    public string Name => name;

    public bool IsRequired => isRequired;

    /// <summary>The name of the member's shape.</summary>
    public string Shape { get; } = json.GetProperty("shape").GetString()!;

    public bool IsDeprecated { get; } = json.TryGetProperty("deprecated", out var deprecated) && deprecated.GetBoolean();
}
