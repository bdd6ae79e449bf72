using System.Globalization;

namespace ElastiCacheRbac.Files;

/// <summary>
/// A part of a data file (YAML, JSON or PowerShell data) with its place, whatever the format: what readers of formats make, readers of
/// contents take apart, and writers of formats write.
/// </summary>
public sealed record FileNode
{
    /// <summary>What it is.</summary>
    public required FileNodeKind Kind { get; init; }

    /// <summary>Where it begins; null if it comes from no file.</summary>
    public FilePosition? Position { get; init; }

    /// <summary>The scalar as it is written: the text itself, the digits, <c>true</c> or <c>false</c>. Empty for what is no scalar.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>Where the first character of <see cref="Text"/> stands, if the text stands in the file just as it is, on one line; else null.</summary>
    public FilePosition? TextPosition { get; init; }

    /// <summary>The nodes of a list.</summary>
    public IReadOnlyList<FileNode> Items { get; init; } = [];

    /// <summary>The fields of a map.</summary>
    public IReadOnlyList<FileField> Fields { get; init; } = [];

    /// <summary>Whether the format takes a map's names in any case.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>A text that comes from no file.</summary>
    /// <param name="text">The text.</param>
    public static FileNode Of(string text) => new() { Kind = FileNodeKind.Text, Text = text };

    /// <summary>A whole number that comes from no file.</summary>
    /// <param name="number">The number.</param>
    public static FileNode Of(int number) => new() { Kind = FileNodeKind.Number, Text = number.ToString(CultureInfo.InvariantCulture) };

    /// <summary>True or false, coming from no file.</summary>
    /// <param name="value">The value.</param>
    public static FileNode Of(bool value) => new() { Kind = FileNodeKind.Boolean, Text = value ? "true" : "false" };

    /// <summary>A list that comes from no file.</summary>
    /// <param name="items">Its nodes.</param>
    public static FileNode Of(IEnumerable<FileNode> items) => new() { Kind = FileNodeKind.List, Items = [.. items] };

    /// <summary>A map that comes from no file.</summary>
    /// <param name="fields">Its names and nodes; a null node is left out.</param>
    public static FileNode Map(params (string Name, FileNode? Value)[] fields) =>
        new() { Kind = FileNodeKind.Map, Fields = [.. fields.Where(f => f.Value is not null).Select(f => new FileField(f.Name, null, f.Value!))] };
}
