using System.Text.Json;

namespace AWSSDK.ElastiCache.Generator;

/// <summary>The part of the service's API model that the client has: the chosen operations and all that they reach.</summary>
internal sealed class ApiModel
{
    private readonly Dictionary<string, Shape> _shapes;

    private ApiModel(JsonElement model, JsonElement paginators, JsonElement client)
    {
        Metadata = model.GetProperty("metadata");
        _shapes = model.GetProperty("shapes").EnumerateObject().ToDictionary(s => s.Name, s => new Shape(s.Name, s.Value));
        var operations = model.GetProperty("operations");
        var pagination = paginators.GetProperty("pagination");
        var requestOptional = Strings(client.GetProperty("requestOptional")).ToHashSet();
        Operations =
        [
            .. Strings(client.GetProperty("operations")).Order(StringComparer.Ordinal)
                .Select(name => ReadOperation(name, operations.GetProperty(name), pagination, requestOptional.Contains(name))),
        ];
        InputStructures = Reachable(Operations.Select(o => o.Input));
        OutputStructures = Reachable(Operations.Select(o => o.Output).OfType<Shape>());
    }

    /// <summary>The model's facts about the service itself.</summary>
    public JsonElement Metadata { get; }

    /// <summary>The operations, by name.</summary>
    public IReadOnlyList<Operation> Operations { get; }

    /// <summary>The structures within requests.</summary>
    public IReadOnlySet<Shape> InputStructures { get; }

    /// <summary>The structures within responses.</summary>
    public IReadOnlySet<Shape> OutputStructures { get; }

    /// <summary>The structures within requests and responses, by name.</summary>
    public IEnumerable<Shape> Structures => InputStructures.Union(OutputStructures).OrderBy(s => s.Name, StringComparer.Ordinal);

    /// <summary>The strings of which the model lists the values, by name.</summary>
    public IEnumerable<Shape> Constants =>
        Structures.Concat(Operations.Select(o => o.Input)).Concat(Operations.Select(o => o.Output).OfType<Shape>())
            .SelectMany(s => s.Members).Select(m => Content(this[m.Shape])).Where(s => s.Values.Count > 0)
            .Distinct().OrderBy(s => s.Name, StringComparer.Ordinal);

    /// <summary>The errors of all operations, by name.</summary>
    public IEnumerable<Shape> Errors => Operations.SelectMany(o => o.Errors).Distinct().OrderBy(e => e.Name, StringComparer.Ordinal);

    /// <summary>The shape of a name.</summary>
    public Shape this[string name] => _shapes[name];

    /// <summary>The shape of a list's items; any other shape itself.</summary>
    public Shape Content(Shape shape) => shape.ItemShape is null ? shape : this[shape.ItemShape];

    /// <summary>Reads the model files of a folder.</summary>
    public static ApiModel Load(string folder) => new(
        Read(Path.Combine(folder, "elasticache-2015-02-02.json")),
        Read(Path.Combine(folder, "paginators.json")),
        Read(Path.Combine(folder, "client.json")));

    private static IEnumerable<string> Strings(JsonElement array) => array.EnumerateArray().Select(e => e.GetString()!);

    private static JsonElement Read(string file) => JsonElement.Parse(File.ReadAllBytes(file));

    private Operation ReadOperation(string name, JsonElement operation, JsonElement pagination, bool isRequestOptional)
    {
        var output = operation.TryGetProperty("output", out var o) ? Target(o) : null;
        var pages = output is not null && pagination.TryGetProperty(name, out var p)
            ? new Pages(
                p.GetProperty("input_token").GetString()!,
                p.GetProperty("output_token").GetString()!,
                output.Members.Single(m => m.Name == p.GetProperty("result_key").GetString()))
            : null;
        var errors = operation.TryGetProperty("errors", out var e) ? e.EnumerateArray().Select(Target).ToList() : [];
        return new Operation(name, Target(operation.GetProperty("input")), output, errors, pages, isRequestOptional);

        Shape Target(JsonElement reference) => _shapes[reference.GetProperty("shape").GetString()!];
    }

    /// <summary>The structures that are members of others, at any depth, within lists too.</summary>
    private HashSet<Shape> Reachable(IEnumerable<Shape> roots)
    {
        var found = new HashSet<Shape>();
        var open = new Queue<Shape>(roots);
        while (open.TryDequeue(out var structure))
        {
            foreach (var shape in structure.Members.Select(m => Content(this[m.Shape])).Where(s => s.Type == "structure"))
            {
                if (found.Add(shape))
                {
                    open.Enqueue(shape);
                }
            }
        }

        return found;
    }
}
