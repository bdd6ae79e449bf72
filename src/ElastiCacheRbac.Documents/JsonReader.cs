using System.Text;
using System.Text.Json;
using ElastiCacheRbac.Files;

namespace ElastiCacheRbac.Documents;

/// <summary>Reads JSON, with the comments and trailing commas that editors allow in settings.</summary>
internal sealed class JsonReader
{
    private const int MaximumDepth = 32;

    private readonly byte[] _bytes;
    private readonly SourceLines _lines;
    private readonly FileMistakes _mistakes;
    private int _seenBytes;
    private int _seenCharacters;

    public JsonReader(string text, string file)
    {
        _bytes = Encoding.UTF8.GetBytes(text);
        _lines = new SourceLines(text, file);
        _mistakes = new FileMistakes(file);
    }

    public FileNode Read()
    {
        Utf8JsonReader reader = new(
            _bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaximumDepth });
        try
        {
            reader.Read();
            FileNode root = ReadNode(ref reader);
            reader.Read();
            _mistakes.ThrowIfAny();
            return root;
        }
        catch (JsonException error)
        {
            // Not kept as the cause: its message may repeat a secret that stands in the wrong place.
            _mistakes.Add(PositionOf(error), JsonWords.Broken(error.Message));
            throw _mistakes.ToException()!;
        }
    }

    private FileNode ReadNode(ref Utf8JsonReader reader)
    {
        FilePosition position = Position(ref reader);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadMap(ref reader, position);
            case JsonTokenType.StartArray:
                return ReadList(ref reader, position);
            case JsonTokenType.String:
                string text = Text(ref reader, position);
                return new FileNode { Kind = FileNodeKind.Text, Position = position, Text = text, TextPosition = _lines.Verbatim(position, text) };
            case JsonTokenType.Number:
                return new FileNode { Kind = FileNodeKind.Number, Position = position, Text = Encoding.UTF8.GetString(reader.ValueSpan.ToArray()) };
            case JsonTokenType.True:
            case JsonTokenType.False:
                return new FileNode { Kind = FileNodeKind.Boolean, Position = position, Text = reader.TokenType == JsonTokenType.True ? "true" : "false" };
            default:
                return new FileNode { Kind = FileNodeKind.Null, Position = position };
        }
    }

    private FileNode ReadList(ref Utf8JsonReader reader, FilePosition position)
    {
        List<FileNode> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadNode(ref reader));
        }

        return new FileNode { Kind = FileNodeKind.List, Position = position, Items = items };
    }

    private FileNode ReadMap(ref Utf8JsonReader reader, FilePosition position)
    {
        List<FileField> fields = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            FilePosition place = Position(ref reader);
            string name = Text(ref reader, place);
            reader.Read();
            fields.Add(new FileField(name, place, ReadNode(ref reader)));
        }

        return new FileNode { Kind = FileNodeKind.Map, Position = position, Fields = fields };
    }

    /// <summary>A text; its escapes may be wrong, which the reader finds out only here.</summary>
    private string Text(ref Utf8JsonReader reader, FilePosition position)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            _mistakes.Add(position, JsonWords.Escape());
            return string.Empty;
        }
    }

    private FilePosition Position(ref Utf8JsonReader reader) => At(checked((int)reader.TokenStartIndex));

    private FilePosition PositionOf(JsonException error)
    {
        int start = 0;
        for (long line = error.LineNumber ?? 0; line > 0; line--)
        {
            start = Array.IndexOf(_bytes, (byte)'\n', start) + 1;
        }

        _seenBytes = 0;
        _seenCharacters = 0;
        return At(Math.Min(start + checked((int)(error.BytePositionInLine ?? 0)), _bytes.Length));
    }

    /// <summary>The place of a byte. Places are asked for in their order, so that each part of the text is counted once.</summary>
    private FilePosition At(int index)
    {
        _seenCharacters += Encoding.UTF8.GetCharCount(_bytes, _seenBytes, index - _seenBytes);
        _seenBytes = index;
        return _lines.At(_seenCharacters);
    }
}
