using System.Globalization;

namespace ElastiCacheRbac.Files;

/// <summary>Takes a map of a file apart. What is wrong with it is added to the file's mistakes, and what is right is given all the same.</summary>
public sealed class MapReader
{
    private readonly FileMistakes _mistakes;
    private readonly MapFields _fields;
    private readonly Dictionary<string, FileField> _found;

    private MapReader(FileNode node, MapFields fields, FileMistakes mistakes)
    {
        Node = node;
        _fields = fields;
        _mistakes = mistakes;
        _found = new Dictionary<string, FileField>(node.IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
    }

    /// <summary>The map.</summary>
    public FileNode Node { get; }

    /// <summary>Begins with a map: fields that are not known, or stand twice, are mistakes.</summary>
    /// <param name="node">What is to be a map.</param>
    /// <param name="fields">The fields it may have.</param>
    /// <param name="mistakes">Takes what is wrong.</param>
    /// <returns>Null if the node is no map, which is a mistake then.</returns>
    public static MapReader? Open(FileNode node, MapFields fields, FileMistakes mistakes)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(mistakes);
        if (node.Kind != FileNodeKind.Map)
        {
            mistakes.Add(node.Position, FileWords.NoMap(fields, node.Kind));
            return null;
        }

        MapReader reader = new(node, fields, mistakes);
        foreach (FileField field in node.Fields)
        {
            reader.Take(field);
        }

        return reader;
    }

    /// <summary>A field that has to be there.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Null if it is missing, which is a mistake then.</returns>
    public FileNode? Required(string name)
    {
        FileNode? value = Optional(name);
        if (value is null && !_found.ContainsKey(name))
        {
            _mistakes.Add(Node.Position, FileWords.FieldMissing(_fields.Owner, name));
        }

        return value;
    }

    /// <summary>A field that may be there.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Null if it is not there, or names nothing, which is a mistake then.</returns>
    public FileNode? Optional(string name)
    {
        if (!_found.TryGetValue(name, out FileField? field))
        {
            return null;
        }

        if (field.Value.Kind == FileNodeKind.Null)
        {
            _mistakes.Add(field.Value.Position ?? field.Position, FileWords.NoValue(name));
            return null;
        }

        return field.Value;
    }

    /// <summary>A field that is a text, if it is there.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Null if it is not there or no text, which is a mistake then.</returns>
    public FileNode? Text(string name) => OfKind(name, Optional(name), FileNodeKind.Text);

    /// <summary>A field that has to be there and to be a text.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Null if it is missing or no text, which is a mistake then.</returns>
    public FileNode? RequiredText(string name) => OfKind(name, Required(name), FileNodeKind.Text);

    /// <summary>A field that is true or false, if it is there.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Null if it is not there or neither, which is a mistake then.</returns>
    public bool? Flag(string name) => OfKind(name, Optional(name), FileNodeKind.Boolean) is { } flag ? flag.Text == "true" : null;

    /// <summary>A field that is a whole number, if it is there.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Null if it is not there or no whole number, which is a mistake then.</returns>
    public int? Number(string name)
    {
        FileNode? node = OfKind(name, Optional(name), FileNodeKind.Number);
        if (node is not null && !int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int _))
        {
            _mistakes.Add(node.Position, FileWords.NoWholeNumber(name));
            return null;
        }

        return node is null ? null : int.Parse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    /// <summary>A field that is one of some words, if it is there.</summary>
    /// <typeparam name="T">What the words stand for.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="choices">The words, and what each stands for.</param>
    /// <param name="otherwise">What is meant where the field is not there or wrong.</param>
    public T Choice<T>(string name, IReadOnlyDictionary<string, T> choices, T otherwise)
    {
        ArgumentNullException.ThrowIfNull(choices);
        if (Text(name) is not { } node)
        {
            return otherwise;
        }

        StringComparison comparison = Node.IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        foreach (KeyValuePair<string, T> choice in choices)
        {
            if (string.Equals(choice.Key, node.Text, comparison))
            {
                return choice.Value;
            }
        }

        _mistakes.Add(node.Position, FileWords.NoChoice(name, node.Text, [.. choices.Keys]));
        return otherwise;
    }

    /// <summary>The nodes of a field that is a list; none if it is not there or no list, which is a mistake then.</summary>
    /// <param name="name">Its name.</param>
    public IReadOnlyList<FileNode> Items(string name) => OfKind(name, Optional(name), FileNodeKind.List)?.Items ?? [];

    /// <summary>The nodes of a field that is a list of texts; what is no text is a mistake, and left out.</summary>
    /// <param name="name">Its name.</param>
    public IReadOnlyList<FileNode> Texts(string name) =>
        [.. Items(name).Select(item => OfKind(FileWords.ItemOf(name), item, FileNodeKind.Text)).OfType<FileNode>()];

    /// <summary>Whether the field is there, whatever it holds.</summary>
    /// <param name="name">Its name.</param>
    public bool Has(string name) => _found.ContainsKey(name);

    /// <summary>Where the field's name stands; where the map begins, if it has no such field.</summary>
    /// <param name="name">Its name.</param>
    public FilePosition? PositionOf(string name) => _found.TryGetValue(name, out FileField? field) ? field.Position : Node.Position;

    private FileNode? OfKind(string name, FileNode? node, FileNodeKind kind)
    {
        if (node is null || node.Kind == kind)
        {
            return node;
        }

        _mistakes.Add(node.Position, FileWords.WrongKind(name, kind, node));
        return null;
    }

    private void Take(FileField field)
    {
        StringComparer comparer = Node.IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        if (_fields.Refused.FirstOrDefault(refused => comparer.Equals(refused.Key, field.Name)) is { Value: { } reason })
        {
            _mistakes.Add(field.Position, reason);
        }
        else if (!_fields.Names.Contains(field.Name, comparer))
        {
            _mistakes.Add(field.Position, FileWords.FieldUnknown(_fields, field.Name));
        }
        else if (_found.ContainsKey(field.Name))
        {
            _mistakes.Add(field.Position, FileWords.FieldTwice(field.Name));
        }
        else
        {
            _found[field.Name] = field;
        }
    }
}
