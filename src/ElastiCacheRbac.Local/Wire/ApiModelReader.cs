using System.Text.Json;

namespace ElastiCacheRbac.Local.Wire;

/// <summary>Reads an API model from its JSON.</summary>
internal sealed class ApiModelReader(JsonElement model)
{
    private readonly JsonElement _shapes = model.GetProperty("shapes");
    private readonly Dictionary<string, Shape> _read = new(StringComparer.Ordinal);

    public ApiModel Read()
    {
        JsonElement metadata = model.GetProperty("metadata");
        return new ApiModel(
            metadata.GetProperty("apiVersion").GetString()!,
            metadata.GetProperty("xmlNamespace").GetString()!,
            model.GetProperty("operations").EnumerateObject()
                .Select(o => ReadOperation(o.Name, o.Value))
                .ToDictionary(o => o.Name, StringComparer.Ordinal),
            _shapes.EnumerateObject()
                .Where(s => s.Value.TryGetProperty("error", out _))
                .Select(s => s.Value.GetProperty("error"))
                .ToDictionary(e => e.GetProperty("code").GetString()!, e => e.GetProperty("httpStatusCode").GetInt32(), StringComparer.Ordinal));
    }

    private OperationShape ReadOperation(string name, JsonElement operation)
    {
        Shape input = Target(operation.GetProperty("input"));
        IReadOnlyList<string> errors = operation.TryGetProperty("errors", out JsonElement list) ? [.. list.EnumerateArray().Select(CodeOf)] : [];
        return operation.TryGetProperty("output", out JsonElement output)
            ? new OperationShape(name, input, Target(output), output.GetProperty("resultWrapper").GetString(), errors)
            : new OperationShape(name, input, null, null, errors);
    }

    private string CodeOf(JsonElement error) =>
        _shapes.GetProperty(error.GetProperty("shape").GetString()!).GetProperty("error").GetProperty("code").GetString()!;

    private Shape Target(JsonElement reference)
    {
        string name = reference.GetProperty("shape").GetString()!;
        if (_read.TryGetValue(name, out Shape? shape))
        {
            return shape;
        }

        JsonElement json = _shapes.GetProperty(name);
        shape = new Shape(name, (ShapeKind)Enum.Parse(typeof(ShapeKind), json.GetProperty("type").GetString()!, ignoreCase: true))
        {
            Minimum = Integer(json, "min"),
            Maximum = Integer(json, "max"),
            Pattern = json.TryGetProperty("pattern", out JsonElement pattern) ? pattern.GetString() : null,
            Values = json.TryGetProperty("enum", out JsonElement values) ? Strings(values) : [],
        };

        // Known before its members are read, as a shape may lead back to itself.
        _read.Add(name, shape);
        if (shape.Kind == ShapeKind.Structure)
        {
            IReadOnlyList<string> required = json.TryGetProperty("required", out JsonElement names) ? Strings(names) : [];
            shape.Members = [.. json.GetProperty("members").EnumerateObject().Select(m => new Member(m.Name, Target(m.Value), required.Contains(m.Name)))];
        }
        else if (shape.Kind == ShapeKind.List)
        {
            JsonElement element = json.GetProperty("member");
            shape.Element = Target(element);
            shape.ElementName = element.TryGetProperty("locationName", out JsonElement location) ? location.GetString()! : "member";
        }

        return shape;
    }

    private static int? Integer(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) ? value.GetInt32() : null;

    private static IReadOnlyList<string> Strings(JsonElement array) => [.. array.EnumerateArray().Select(v => v.GetString()!)];
}
