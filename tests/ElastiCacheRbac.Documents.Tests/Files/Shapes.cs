using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.Documents.Tests.Files;

/// <summary>Data without its places, to compare.</summary>
internal static class Shapes
{
    public static string Of(FileNode node) => node.Kind switch
    {
        FileNodeKind.Map => $"{{{string.Join(",", node.Fields.Select(f => $"{Quote(f.Name)}={Of(f.Value)}"))}}}",
        FileNodeKind.List => $"[{string.Join(",", node.Items.Select(Of))}]",
        FileNodeKind.Text => Quote(node.Text),
        FileNodeKind.Null => "null",
        _ => node.Text,
    };

    private static string Quote(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
