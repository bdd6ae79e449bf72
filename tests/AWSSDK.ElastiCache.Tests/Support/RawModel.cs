using System.Text.Json;

namespace AWSSDK.ElastiCache.Tests.Support;

/// <summary>The API model as JSON, read without the generator, so that a test does not repeat its mistakes.</summary>
internal static class RawModel
{
    private static readonly JsonElement _root =
        JsonElement.Parse(File.ReadAllBytes(Path.Combine(Repository.Client, "ApiModel", "elasticache-2015-02-02.json")));

    private static readonly JsonElement _client =
        JsonElement.Parse(File.ReadAllBytes(Path.Combine(Repository.Client, "ApiModel", "client.json")));

    /// <summary>The names of the operations that the client has.</summary>
    public static IEnumerable<string> Operations => _client.GetProperty("operations").EnumerateArray().Select(o => o.GetString()!);

    /// <summary>Code and HTTP status of every error that an operation of the client can answer with, and the name of its shape.</summary>
    public static IEnumerable<(string Operation, string Shape, string Code, int Status)> Errors =>
        from operation in Operations
        let model = Operation(operation)
        where model.TryGetProperty("errors", out _)
        from error in model.GetProperty("errors").EnumerateArray()
        let name = error.GetProperty("shape").GetString()!
        let details = Shape(name).GetProperty("error")
        select (operation, name, details.GetProperty("code").GetString()!, details.GetProperty("httpStatusCode").GetInt32());

    public static JsonElement Input(string operation) => Shape(Operation(operation).GetProperty("input").GetProperty("shape").GetString()!);

    public static JsonElement? Output(string operation) =>
        Operation(operation).TryGetProperty("output", out var output) ? Shape(output.GetProperty("shape").GetString()!) : null;

    public static JsonElement Shape(string name) => _root.GetProperty("shapes").GetProperty(name);

    public static IEnumerable<(string Name, JsonElement Shape)> Members(JsonElement structure) =>
        structure.GetProperty("members").EnumerateObject()
            .Select(m => (m.Name, Shape(m.Value.GetProperty("shape").GetString()!)));

    public static string Type(JsonElement shape) => shape.GetProperty("type").GetString()!;

    /// <summary>The shape and the name of a list's items.</summary>
    public static (JsonElement Shape, string Name) Item(JsonElement list)
    {
        var member = list.GetProperty("member");
        return (
            Shape(member.GetProperty("shape").GetString()!),
            member.TryGetProperty("locationName", out var name) ? name.GetString()! : "member");
    }

    private static JsonElement Operation(string name) => _root.GetProperty("operations").GetProperty(name);
}
