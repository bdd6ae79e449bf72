using System.Text;
using System.Text.Json;

namespace ElastiCacheRbac.Reports;

/// <summary>Writes JSON as text. Quotes, angle brackets, ampersands and all that is not ASCII are escaped, so that it can stand in HTML too.</summary>
internal static class JsonText
{
    /// <summary>The text that a writer writes.</summary>
    /// <param name="write">Writes one value.</param>
    /// <param name="indented">Whether it is to be read by people too.</param>
    public static string Write(Action<Utf8JsonWriter> write, bool indented)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = indented }))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Writes a list of values under a name.</summary>
    public static void WriteList<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a list of texts under a name.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts) => json.WriteList(name, texts, json.WriteStringValue);
}
