namespace ElastiCacheRbac.Files;

/// <summary>The lines of a file's text, to tell places by.</summary>
public sealed class SourceLines
{
    private readonly string _text;
    private readonly string _file;
    private readonly List<int> _starts = [0];

    /// <param name="text">The file's text.</param>
    /// <param name="file">The path that positions tell.</param>
    public SourceLines(string text, string file)
    {
        _text = text;
        _file = file;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                _starts.Add(i + 1);
            }
        }
    }

    /// <summary>The place of the character at an offset.</summary>
    /// <param name="offset">The offset in the text, from 0.</param>
    public FilePosition At(int offset)
    {
        int line = _starts.BinarySearch(offset);
        line = line < 0 ? ~line - 1 : line;
        return At(line + 1, offset - _starts[line] + 1);
    }

    /// <summary>A place, by line and column.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column, from 1.</param>
    /// <returns>The place; the text's end for a line behind it, where a parser may say that something is missing.</returns>
    public FilePosition At(int line, int column) =>
        line > _starts.Count ? At(_text.Length) : new(_file, Math.Max(line, 1), Math.Max(column, 1));

    /// <summary>The character at a place; NUL where there is none.</summary>
    /// <param name="position">The place.</param>
    public char CharAt(FilePosition position)
    {
        ArgumentNullException.ThrowIfNull(position);
        int offset = Offset(position);
        return offset < _text.Length ? _text[offset] : '\0';
    }

    /// <summary>Where a scalar's text begins, if the file has it there as it is, quoted or not, on one line; else null.</summary>
    /// <param name="scalar">Where the scalar begins.</param>
    /// <param name="text">What it says.</param>
    public FilePosition? Verbatim(FilePosition scalar, string text)
    {
        ArgumentNullException.ThrowIfNull(scalar);
        ArgumentNullException.ThrowIfNull(text);
        int offset = Offset(scalar);
        int skipped = offset < _text.Length && _text[offset] is '\'' or '"' ? 1 : 0;
        return text.Length > 0 && string.CompareOrdinal(_text, offset + skipped, text, 0, text.Length) == 0 && !text.Contains('\n')
            ? scalar with { Column = scalar.Column + skipped }
            : null;
    }

    // A parser may count characters that are not of the text, such as a byte order mark in the middle: such a place is the end.
    private int Offset(FilePosition position) =>
        position.Line <= _starts.Count ? Math.Min(_starts[position.Line - 1] + position.Column - 1, _text.Length) : _text.Length;
}
