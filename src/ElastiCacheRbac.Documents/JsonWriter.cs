using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.Documents;

/// <summary>Writes JSON.</summary>
internal static class JsonWriter
{
    // A file, not a page: < > & and ' stand for themselves.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(FileNode node)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter writer = new(bytes, Options))
        {
            Write(node, writer);
        }

        // Line breaks inside texts are escaped: those left are the writer's own, which are the system's.
        return Encoding.UTF8.GetString(bytes.ToArray()).Replace("\r\n", "\n") + "\n";
    }

    private static void Write(FileNode node, Utf8JsonWriter writer)
    {
        switch (node.Kind)
        {
            case FileNodeKind.Map:
                writer.WriteStartObject();
                foreach (FileField field in node.Fields)
                {
                    writer.WritePropertyName(field.Name);
                    Write(field.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case FileNodeKind.List:
                writer.WriteStartArray();
                foreach (FileNode item in node.Items)
                {
                    Write(item, writer);
                }

                writer.WriteEndArray();
                break;
            case FileNodeKind.Text:
                writer.WriteStringValue(node.Text);
                break;
            case FileNodeKind.Null:
                writer.WriteNullValue();
                break;
            default:
                writer.WriteRawValue(node.Text);
                break;
        }
    }
}
