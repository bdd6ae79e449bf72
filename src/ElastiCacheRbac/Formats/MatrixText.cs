using System.Text;
using ElastiCacheRbac.Audit;

namespace ElastiCacheRbac.Formats;

/// <summary>Writes access matrices for the module's views: a heading of keys and operations, and the cells below it.</summary>
public static class MatrixText
{
    /// <summary>What the view's own columns leave of 120: the user, and whether it is on.</summary>
    private const int MaximumWidth = 92;

    /// <summary>The heading above the rows of a matrix: what it is of, the keys, the operations.</summary>
    /// <param name="row">A row of it.</param>
    /// <param name="indent">How far the cells stand in.</param>
    public static string Head(AccessMatrixRow row, int indent)
    {
        ArgumentNullException.ThrowIfNull(row);
        int shown = Shown(row);
        var keys = new StringBuilder();
        var operations = new StringBuilder();
        for (int i = 0; i < shown;)
        {
            string? key = row.Columns[i].Key;
            int start = operations.Length;
            for (; i < shown && row.Columns[i].Key == key; i++)
            {
                operations.Append(row.Columns[i].Operation.PadRight(Width(row.Columns[i])));
            }

            keys.Append(Cut(key ?? "(no key)", operations.Length - start));
        }

        string left = new(' ', indent);
        string more = shown == row.Columns.Count ? "" : FormattableString.Invariant($" ({row.Columns.Count - shown} more columns: Format-List, or -Flat)");
        return $"{row.Title}{more}\n\n{left}{keys.ToString().TrimEnd()}\n{left}{operations.ToString().TrimEnd()}";
    }

    /// <summary>The cells of a row, below the heading.</summary>
    /// <param name="row">The row.</param>
    public static string Cells(AccessMatrixRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return string.Concat(row.Cells.Take(Shown(row)).Select((cell, i) => StatusText.Colour(cell, Width(row.Columns[i]))));
    }

    /// <summary>The cells of a row, a line each.</summary>
    /// <param name="row">The row.</param>
    public static string Lines(AccessMatrixRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        int width = row.Columns.Count == 0 ? 0 : row.Columns.Max(column => column.ToString().Length) + 2;
        return string.Join("\n", row.Columns.Zip(row.Cells, (column, cell) => column.ToString().PadRight(width) + StatusText.Colour(cell, 0)));
    }

    private static int Shown(AccessMatrixRow row)
    {
        int used = 0;
        return row.Columns.TakeWhile(column => (used += Width(column)) <= MaximumWidth).Count();
    }

    private static int Width(AccessMatrixColumn column) => Math.Max(8, column.Operation.Length + 2);

    private static string Cut(string text, int width) => (text.Length < width ? text : text.Remove(width - 2) + "…").PadRight(width);
}
