using ElastiCacheRbac.Local.Wire;

namespace ElastiCacheRbac.Local.Rehearsal;

/// <summary>A request's parameters for the log, without its secrets.</summary>
internal static class SecretParameters
{
    private const string Mask = "********";

    /// <summary>The parameters by their full names; whatever is called a password or a token is masked.</summary>
    public static IReadOnlyDictionary<string, string> Masked(FormNode parameters)
    {
        var flat = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var open = new Stack<(string Path, bool IsSecret, FormNode Node)>([("", false, parameters)]);
        while (open.Count > 0)
        {
            (string path, bool isSecret, FormNode node) = open.Pop();
            if (node.Value is not null)
            {
                flat[path] = isSecret ? Mask : node.Value;
            }

            foreach (KeyValuePair<string, FormNode> child in node.Children)
            {
                open.Push((path.Length == 0 ? child.Key : path + "." + child.Key, isSecret || IsSecret(child.Key), child.Value));
            }
        }

        return flat;
    }

    private static bool IsSecret(string name) =>
        name.StartsWith("Password", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "AuthToken", StringComparison.OrdinalIgnoreCase);
}
