using System.Text.Json;
using ElastiCacheRbac.Files;
using Json.Schema;

namespace ElastiCacheRbac.Documents.Tests;

/// <summary>A JSON Schema that the module brings for editors.</summary>
internal sealed class SchemaFile
{
    private readonly JsonSchema _schema;

    public SchemaFile(string name)
    {
        string text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Schemas", name));
        Root = JsonDocument.Parse(text).RootElement;
        _schema = JsonSchema.FromText(text);
    }

    public JsonElement Root { get; }

    /// <summary>A definition by name; the schema itself for the empty name.</summary>
    public JsonElement Definition(string name) => name.Length == 0 ? Root : Root.GetProperty("definitions").GetProperty(name);

    /// <summary>Whether a file that YAML says is valid.</summary>
    public bool IsValid(string yaml)
    {
        using JsonDocument document = JsonDocument.Parse(DataFile.Write(DataFile.Parse(yaml, FileFormat.Yaml, "a.yml"), FileFormat.Json));
        return _schema.Evaluate(document.RootElement).IsValid;
    }

    /// <summary>Asserts that a map has the fields that the reader knows, each described, and no other.</summary>
    public void AssertFields(JsonElement map, MapFields fields)
    {
        JsonElement properties = map.GetProperty("properties");
        Assert.Equal(fields.Names.Order(StringComparer.Ordinal), properties.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.False(map.GetProperty("additionalProperties").GetBoolean());
        Assert.All(properties.EnumerateObject(), p => Assert.NotEmpty(Resolve(p.Value).GetProperty("description").GetString()!));
    }

    public static IEnumerable<string> Strings(JsonElement list) => list.EnumerateArray().Select(item => item.GetString()!);

    private JsonElement Resolve(JsonElement schema) => !schema.TryGetProperty("description", out _) && schema.TryGetProperty("$ref", out JsonElement reference)
        ? Definition(reference.GetString()!.Split('/')[^1])
        : schema;
}
