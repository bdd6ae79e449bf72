using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ElastiCacheRbac.Local.State;

/// <summary>Records as JSON.</summary>
internal static class RecordJson
{
    private static readonly JsonSerializerOptions _options = new()
    {
        // What a record works out is not kept.
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(IRecord record) => JsonSerializer.Serialize(record, record.GetType(), _options);

    /// <summary>Reads a record.</summary>
    /// <exception cref="JsonException">It is not one.</exception>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, _options) ?? throw new JsonException("There is no record.");
}
