using System.Text.Json;

namespace ElastiCacheRbac.Local.Data;

/// <summary>What the service offers: engine versions, node types and the default parameter groups.</summary>
internal sealed class Catalog
{
    private static readonly Lazy<Catalog> _current = new(Load);

    private readonly Dictionary<string, EngineVersion> _defaults = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _serverless = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ports = new(StringComparer.Ordinal);

    private Catalog(JsonElement json)
    {
        var versions = new List<EngineVersion>();
        foreach (JsonElement engine in json.GetProperty("engines").EnumerateArray())
        {
            string name = engine.GetProperty("name").GetString()!;
            string description = engine.GetProperty("description").GetString()!;
            foreach (JsonElement family in engine.GetProperty("families").EnumerateArray())
            {
                versions.AddRange(family.GetProperty("versions").EnumerateArray()
                    .Select(v => v.GetString()!.Split(':'))
                    .Select(v => new EngineVersion(name, v[0], v[^1], family.GetProperty("name").GetString()!, description)));
            }

            _serverless[name] = [.. engine.GetProperty("serverless").EnumerateArray().Select(v => v.GetString()!)];
            _ports[name] = engine.GetProperty("port").GetInt32();
            _defaults[name] = versions.Single(v => v.Engine == name && v.Name == engine.GetProperty("default").GetString());
        }

        EngineVersions = versions;
        NodeTypes = [.. json.GetProperty("nodeTypes").EnumerateObject()
            .SelectMany(family => family.Value.EnumerateArray().Select(size => family.Name + "." + size.GetString()))];
        DefaultParameterGroups = [.. json.GetProperty("defaultParameterGroups").EnumerateArray()
            .SelectMany(g => Groups(g, "names", false).Concat(Groups(g, "clusterNames", true)))];
    }

    public static Catalog Current => _current.Value;

    /// <summary>All engine versions; of an engine, the oldest first.</summary>
    public IReadOnlyList<EngineVersion> EngineVersions { get; }

    /// <summary>All node types; of a family, the smallest first.</summary>
    public IReadOnlyList<string> NodeTypes { get; }

    public IReadOnlyList<DefaultParameterGroup> DefaultParameterGroups { get; }

    public bool HasEngine(string engine) => _defaults.ContainsKey(engine);

    /// <summary>The port that an engine listens on if no other is asked for.</summary>
    public int DefaultPort(string engine) => _ports[engine];

    /// <summary>The major versions that serverless caches of an engine have, the oldest first.</summary>
    public IReadOnlyList<string> ServerlessMajorVersions(string engine) => _serverless[engine];

    /// <summary>The version that is meant by <c>7.1</c>, <c>7.1.0</c> or <c>7.x</c>; without a name, the engine's default. Null if there is none.</summary>
    public EngineVersion? FindVersion(string engine, string? name)
    {
        if (name is null)
        {
            return _defaults[engine];
        }

        string? major = name.EndsWith(".x", StringComparison.Ordinal) ? name.Substring(0, name.Length - 1) : null;
        return EngineVersions.LastOrDefault(v => v.Engine == engine
            && (major is null ? v.Name == name || v.FullName == name : v.Name.StartsWith(major, StringComparison.Ordinal)));
    }

    private static Catalog Load()
    {
        using Stream stream = typeof(Catalog).Assembly.GetManifestResourceStream("catalog.json")!;
        using var document = JsonDocument.Parse(stream);
        return new Catalog(document.RootElement);
    }

    private static List<DefaultParameterGroup> Groups(JsonElement group, string property, bool isClusterEnabled)
    {
        string family = group.GetProperty("family").GetString()!;
        return [.. group.GetProperty(property).EnumerateArray().Select(n => new DefaultParameterGroup(n.GetString()!, family, isClusterEnabled))];
    }
}
