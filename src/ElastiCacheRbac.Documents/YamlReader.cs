using System.Globalization;
using System.Text.RegularExpressions;
using ElastiCacheRbac.Files;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ElastiCacheRbac.Documents;

/// <summary>Reads one YAML document, by the core schema of YAML 1.2: <c>on</c>, <c>off</c>, <c>yes</c> and <c>no</c> are texts.</summary>
internal sealed class YamlReader
{
    /// <summary>How deep lists and maps may stand in each other.</summary>
    private const int MaximumDepth = 32;

    /// <summary>How many nodes a document may have, those that aliases repeat counted each time.</summary>
    private const int MaximumNodes = 200_000;

    private static readonly Regex _number = new(
        @"^([-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$",
        RegexOptions.CultureInvariant);

    private static readonly Regex _indentingTab = new("^ *\t", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    private readonly string _text;
    private readonly SourceLines _lines;
    private readonly FileMistakes _mistakes;
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private readonly Dictionary<string, (FileNode Node, int Count)> _anchors = new(StringComparer.Ordinal);
    private int _count;

    public YamlReader(string text, string file)
    {
        _text = text;
        _lines = new SourceLines(text, file);
        _mistakes = new FileMistakes(file);
        _scanner = new Scanner(new StringReader(text), skipComments: true);
        _parser = new Parser(_scanner);
    }

    public FileNode Read()
    {
        try
        {
            FileNode root = ReadDocument();
            _mistakes.ThrowIfAny();
            return root;
        }
        catch (YamlException error)
        {
            FilePosition position = YamlWords.IsOfTabs(error.Message) ? FirstTab(error.Start) : Position(error.Start);
            _mistakes.Add(position, YamlWords.Broken(error.Message, _lines.CharAt(position)));
            throw _mistakes.ToException(error)!;
        }
        catch (InvalidOperationException error)
        {
            // The scanner's way to tell of some of what is not closed.
            _mistakes.Add(Position(_scanner.CurrentPosition), YamlWords.NotClosed());
            throw _mistakes.ToException(error)!;
        }
        catch (ArgumentException error)
        {
            // The scanner's way to tell of an escape such as half of a surrogate pair.
            _mistakes.Add(Position(_scanner.CurrentPosition), YamlWords.NoCharacter());
            throw _mistakes.ToException(error)!;
        }
    }

    private FileNode ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
        {
            return new FileNode { Kind = FileNodeKind.Null, Position = _lines.At(1, 1) };
        }

        _parser.Consume<DocumentStart>();
        FileNode root = ReadNode(depth: 1);
        _parser.Consume<DocumentEnd>();
        if (_parser.Current is DocumentStart second)
        {
            _mistakes.Add(Position(second.Start), YamlWords.SecondDocument());
        }

        return root;
    }

    private FileNode ReadNode(int depth)
    {
        if (depth > MaximumDepth)
        {
            throw Stopped(_parser.Current!, YamlWords.TooDeep(MaximumDepth));
        }

        int before = _count;
        Count(1, _parser.Current!);
        ParsingEvent start = _parser.Consume<ParsingEvent>();
        FileNode node = start switch
        {
            AnchorAlias alias => Repeat(alias),
            Scalar scalar => ReadScalar(scalar),
            SequenceStart list => ReadList(list, depth),
            MappingStart map => ReadMap(map, depth),
            _ => throw Stopped(start, YamlWords.Unexpected()),
        };

        if (start is NodeEvent { Anchor: { IsEmpty: false } anchor })
        {
            _anchors[anchor.Value] = (node, _count - before);
        }

        return node;
    }

    /// <summary>What an alias repeats is one node in memory, however often; only going through it would never end, which the count forbids.</summary>
    private FileNode Repeat(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out (FileNode Node, int Count) anchor))
        {
            throw Stopped(alias, YamlWords.AnchorUnknown(alias.Value.Value));
        }

        Count(anchor.Count - 1, alias);
        return anchor.Node;
    }

    private void Count(int nodes, ParsingEvent at)
    {
        _count += nodes;
        if (_count > MaximumNodes)
        {
            throw Stopped(at, YamlWords.TooManyNodes(MaximumNodes));
        }
    }

    private FileNode ReadScalar(Scalar scalar)
    {
        FilePosition position = Position(scalar.Start);
        bool isText = scalar.Style != ScalarStyle.Plain || IsTaggedText(scalar);
        FileNodeKind kind = isText ? FileNodeKind.Text : KindOf(scalar.Value);
        return new FileNode
        {
            Kind = kind,
            Position = position,
            Text = kind switch
            {
                FileNodeKind.Null => string.Empty,
                FileNodeKind.Boolean => scalar.Value.ToLowerInvariant(),
                _ => scalar.Value,
            },
            TextPosition = kind == FileNodeKind.Text ? _lines.Verbatim(position, scalar.Value) : null,
        };
    }

    private bool IsTaggedText(Scalar scalar)
    {
        CheckTag(scalar, "tag:yaml.org,2002:str");
        return !scalar.Tag.IsEmpty;
    }

    private FileNode ReadList(SequenceStart start, int depth)
    {
        CheckTag(start, "tag:yaml.org,2002:seq");
        List<FileNode> items = [];
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        return new FileNode { Kind = FileNodeKind.List, Position = Position(start.Start), Items = items };
    }

    private FileNode ReadMap(MappingStart start, int depth)
    {
        CheckTag(start, "tag:yaml.org,2002:map");
        List<FileField> fields = [];
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            FilePosition position = Position(_parser.Current!.Start);
            string name = (_parser.Current as Scalar)?.Value ?? string.Empty;
            if (_parser.Current is not Scalar key)
            {
                _mistakes.Add(position, YamlWords.NameNoScalar());
            }
            else if (key is { Value: "<<", Style: ScalarStyle.Plain })
            {
                _mistakes.Add(position, YamlWords.MergeKey());
            }

            ReadNode(depth + 1);
            fields.Add(new FileField(name, position, ReadNode(depth + 1)));
        }

        return new FileNode { Kind = FileNodeKind.Map, Position = Position(start.Start), Fields = fields };
    }

    private void CheckTag(NodeEvent node, string allowed)
    {
        if (!node.Tag.IsEmpty && (node.Tag.IsNonSpecific || node.Tag.Value != allowed))
        {
            _mistakes.Add(Position(node.Start), YamlWords.Tag());
        }
    }

    /// <summary>A mistake after which reading on makes no sense; those before it are told too.</summary>
    private FileInvalidException Stopped(ParsingEvent at, string message)
    {
        _mistakes.Add(Position(at.Start), message);
        return _mistakes.ToException()!;
    }

    private static FileNodeKind KindOf(string plain) => plain switch
    {
        "" or "~" or "null" or "Null" or "NULL" => FileNodeKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => FileNodeKind.Boolean,
        _ => _number.IsMatch(plain) ? FileNodeKind.Number : FileNodeKind.Text,
    };

    /// <summary>The first tab that indents a line, from the place on where the parser found out.</summary>
    private FilePosition FirstTab(Mark from)
    {
        Match tab = _indentingTab.Match(_text, Math.Min(Convert.ToInt32(from.Index, CultureInfo.InvariantCulture), _text.Length));
        return tab.Success ? _lines.At(tab.Index + tab.Length - 1) : Position(from);
    }

    private FilePosition Position(Mark mark) => _lines.At(
        Convert.ToInt32(mark.Line, CultureInfo.InvariantCulture), Convert.ToInt32(mark.Column, CultureInfo.InvariantCulture));
}
