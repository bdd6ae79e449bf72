using System.Net;

namespace ElastiCacheRbac.Local.Wire;

/// <summary>The parameters of a request as a tree: <c>Tags.Tag.1.Key=team</c> is a leaf below <c>Tags</c>, <c>Tag</c>, <c>1</c>.</summary>
internal sealed class FormNode
{
    // The deepest name of the API model has nine parts. A tree as deep as a request is long would take longer than anyone waits.
    private const int MostParts = 16;

    private static readonly char[] _dot = ['.'];

    private Dictionary<string, FormNode>? _children;

    /// <summary>The value, where the parameter's name ends here.</summary>
    public string? Value { get; set; }

    /// <summary>What lies below, by name.</summary>
    public IEnumerable<KeyValuePair<string, FormNode>> Children => _children ?? [];

    /// <summary>Reads <c>application/x-www-form-urlencoded</c> text into a tree.</summary>
    /// <param name="text">The body of a POST, or a query without its question mark.</param>
    /// <exception cref="ServiceFault">A name has more parts than any parameter's.</exception>
    public void Add(string text)
    {
        foreach (string pair in text.Split('&'))
        {
            if (pair.Length == 0)
            {
                continue;
            }

            int equals = pair.IndexOf('=');
            string name = WebUtility.UrlDecode(equals < 0 ? pair : pair.Substring(0, equals));
            string value = equals < 0 ? "" : WebUtility.UrlDecode(pair.Substring(equals + 1));
            FormNode node = this;
            string[] parts = name.Split(_dot, MostParts + 1);
            if (parts.Length > MostParts)
            {
                throw RequestFaults.Malformed("The name of a parameter has too many parts.");
            }

            foreach (string part in parts)
            {
                node = node.Child(part);
            }

            node.Value = value;
        }
    }

    /// <summary>The node below with this name; null if there is none.</summary>
    public FormNode? Find(string name) => _children is not null && _children.TryGetValue(name, out FormNode? child) ? child : null;

    /// <summary>Takes a parameter out, that the rest need not know of it.</summary>
    public string? Take(string name)
    {
        string? value = Find(name)?.Value;
        _children?.Remove(name);
        return value;
    }

    /// <summary>The node below with this name, made if there is none.</summary>
    public FormNode Child(string name)
    {
        _children ??= new Dictionary<string, FormNode>(StringComparer.Ordinal);
        if (!_children.TryGetValue(name, out FormNode? child))
        {
            child = new FormNode();
            _children.Add(name, child);
        }

        return child;
    }
}
