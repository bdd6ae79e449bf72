using System.Globalization;
using System.Text.Json;
using ElastiCacheRbac.Local.Operations;
using ElastiCacheRbac.Local.State;
using ElastiCacheRbac.Local.Wire;

namespace ElastiCacheRbac.Local.Rehearsal;

/// <summary>A file of what an account is to begin with.</summary>
/// <remarks>
/// A JSON object with lists named as below; each element has the members of the create request. They are created in this order, by the same rules
/// as requests are, all or nothing. What exists already stays as it is.
/// </remarks>
internal sealed class SeedFile
{
    private static readonly (string List, string Operation, string Id)[] _order =
    [
        ("SubnetGroups", "CreateCacheSubnetGroup", "CacheSubnetGroupName"),
        ("ParameterGroups", "CreateCacheParameterGroup", "CacheParameterGroupName"),
        ("Users", "CreateUser", "UserId"),
        ("UserGroups", "CreateUserGroup", "UserGroupId"),
        ("ReplicationGroups", "CreateReplicationGroup", "ReplicationGroupId"),
        ("ServerlessCaches", "CreateServerlessCache", "ServerlessCacheName"),
        ("CacheClusters", "CreateCacheCluster", "CacheClusterId"),
    ];

    private readonly string _path;
    private readonly JsonElement _root;

    private SeedFile(string path, JsonElement root)
    {
        _path = path;
        _root = root;
    }

    /// <summary>Reads a seed file.</summary>
    /// <exception cref="LocalControlPlaneException">It cannot be read, or is no JSON object of such lists.</exception>
    public static SeedFile Read(string path)
    {
        path = Path.GetFullPath(path);
        try
        {
            // As text: what Windows PowerShell writes begins with a byte order mark.
            using var document = JsonDocument.Parse(File.ReadAllText(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var file = new SeedFile(path, document.RootElement.Clone());
            file.CheckLists();
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new LocalControlPlaneException("LocalSeedInvalid", $"The seed file {path} cannot be read: {e.Message}", path, e);
        }
    }

    /// <summary>Creates everything; changes that this begins are done at once.</summary>
    /// <exception cref="LocalControlPlaneException">Something is refused.</exception>
    public void Apply(Account account)
    {
        account.Delay = TimeSpan.Zero;
        foreach ((string list, string operation, _) in _order)
        {
            if (!_root.TryGetProperty(list, out JsonElement elements))
            {
                continue;
            }

            int index = 0;
            foreach (JsonElement element in elements.EnumerateArray())
            {
                Create(operation, element, account, FormattableString.Invariant($"{list}[{index++}]"));
            }

            Settling.Settle(account);
        }
    }

    private void Create(string operationName, JsonElement element, Account account, string place)
    {
        Operation operation = OperationTable.All[operationName];
        try
        {
            operation.Handle(operation.ReadRequest(ToNode(element)), account);
        }
        catch (ServiceFault fault) when (fault.Code.Contains("AlreadyExists"))
        {
            // It stays as it is.
        }
        catch (ServiceFault fault)
        {
            throw Invalid($"at {place}: {fault.Code}: {fault.Message}", fault);
        }
    }

    private void CheckLists()
    {
        if (_root.ValueKind != JsonValueKind.Object)
        {
            throw Invalid("it holds no JSON object.");
        }

        foreach (JsonProperty property in _root.EnumerateObject())
        {
            if (!_order.Any(o => o.List == property.Name))
            {
                throw Invalid($"'{property.Name}' is not known. Use {string.Join(", ", _order.Select(o => o.List))}.");
            }

            if (property.Value.ValueKind != JsonValueKind.Array || property.Value.EnumerateArray().Any(e => e.ValueKind != JsonValueKind.Object))
            {
                throw Invalid($"'{property.Name}' must be a list of objects.");
            }

            CheckTwins(property.Name, property.Value);
        }
    }

    // The second one would be taken for one that exists already, and go without a word.
    private void CheckTwins(string list, JsonElement elements)
    {
        string name = Array.Find(_order, o => o.List == list).Id;
        IEnumerable<string> ids = elements.EnumerateArray().Select(e => e.TryGetProperty(name, out JsonElement id) ? id.ToString() : "");
        if (ids.Where(id => id.Length > 0).GroupBy(id => id, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twins)
        {
            throw Invalid($"'{list}' has {twins.Key} twice.");
        }
    }

    // The same tree that a request's parameters make.
    private static FormNode ToNode(JsonElement json)
    {
        var node = new FormNode();
        Fill(node, json);
        return node;

        static void Fill(FormNode node, JsonElement json)
        {
            switch (json.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (JsonProperty property in json.EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Null))
                    {
                        Fill(node.Child(property.Name), property.Value);
                    }

                    break;
                case JsonValueKind.Array:
                    FormNode list = node.Child("member");
                    int number = 0;
                    foreach (JsonElement element in json.EnumerateArray())
                    {
                        Fill(list.Child((++number).ToString(CultureInfo.InvariantCulture)), element);
                    }

                    break;
                case JsonValueKind.String:
                    node.Value = json.GetString();
                    break;
                case JsonValueKind.Null:
                    break;
                default:
                    node.Value = json.GetRawText();
                    break;
            }
        }
    }

    private LocalControlPlaneException Invalid(string what, Exception? cause = null) =>
        new LocalControlPlaneException("LocalSeedInvalid", $"The seed file {_path} is wrong: {what}", _path, cause);
}
