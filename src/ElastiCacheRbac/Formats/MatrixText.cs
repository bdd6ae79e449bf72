using System.Management.Automation.Host;
using System.Text;
using ElastiCacheRbac.Audit;
using ElastiCacheRbac.Spelling;

namespace ElastiCacheRbac.Formats;

/// <summary>Writes access matrices for the module's views: a heading of keys and operations, and the cells below it.</summary>
public static class MatrixText
{
    /// <summary>What the view's own columns take: the user, and whether it is on.</summary>
    private const int UserWidth = 27;

    /// <summary>How wide a table is made where there is no console whose width counts.</summary>
    private const int UsualWidth = 120;

    private const int MaximumKeyWidth = 24;

    /// <summary>The heading above the rows of a matrix: what it is of, the keys, the operations.</summary>
    /// <param name="row">A row of it.</param>
    /// <param name="room">How wide the table may be.</param>
    public static string Head(AccessMatrixRow row, int room)
    {
        ArgumentNullException.ThrowIfNull(row);
        int[] widths = Widths(row);
        int shown = Shown(widths, room);
        var keys = new StringBuilder();
        var operations = new StringBuilder();
        for (int i = 0; i < shown;)
        {
            string? key = row.Columns[i].Key;
            int start = operations.Length;
            for (; i < shown && row.Columns[i].Key == key; i++)
            {
                operations.Append(row.Columns[i].Operation.PadRight(widths[i]));
            }

            keys.Append(Cut(key ?? "(no key)", operations.Length - start));
        }

        string left = new(' ', UserWidth);
        int hidden = row.Columns.Count - shown;
        string more = hidden == 0 ? "" : $" ({CountedNoun.Of(hidden, "more column")}: Format-List, or -Flat)";
        return $"{row.Title}{more}\n\n{left}{keys.ToString().TrimEnd()}\n{left}{operations.ToString().TrimEnd()}";
    }

    /// <summary>The cells of a row, below the heading.</summary>
    /// <param name="row">The row.</param>
    /// <param name="room">How wide the table may be.</param>
    public static string Cells(AccessMatrixRow row, int room)
    {
        ArgumentNullException.ThrowIfNull(row);
        int[] widths = Widths(row);
        return string.Concat(row.Cells.Take(Shown(widths, room)).Select((cell, i) => StatusText.Colour(cell, widths[i])));
    }

    /// <summary>The cells of a row, a line each.</summary>
    /// <param name="row">The row.</param>
    public static string Lines(AccessMatrixRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        int width = row.Columns.Count == 0 ? 0 : row.Columns.Max(column => column.ToString().Length) + 2;
        return string.Join("\n", row.Columns.Zip(row.Cells, (column, cell) => column.ToString().PadRight(width) + StatusText.Colour(cell, 0)));
    }

    /// <summary>How wide a host shows tables: PowerShell leaves the last column of a console empty.</summary>
    /// <param name="host">The host.</param>
    public static int RoomOf(PSHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        try
        {
            return (host.UI.RawUI.WindowSize.Width is > 0 and var width ? width : UsualWidth) - 1;
        }
        catch (Exception error) when (error is HostException or IOException or NotImplementedException or InvalidOperationException)
        {
            // A host without a console, such as that of a pipeline.
            return UsualWidth - 1;
        }
    }

    /// <summary>As many columns as there is room for, one at least.</summary>
    private static int Shown(int[] widths, int room)
    {
        int used = UserWidth;
        return Math.Max(1, widths.TakeWhile(width => (used += width) <= room).Count());
    }

    /// <summary>How wide each column is. The columns of a key are together as wide as the key, so that it can be told from others.</summary>
    private static int[] Widths(AccessMatrixRow row)
    {
        int[] widths = [.. row.Columns.Select(column => Math.Max(8, column.Operation.Length + 2))];
        for (int start = 0, end; start < widths.Length; start = end)
        {
            string? key = row.Columns[start].Key;
            end = start;
            int width = 0;
            while (end < widths.Length && row.Columns[end].Key == key)
            {
                width += widths[end++];
            }

            widths[end - 1] += Math.Max(0, Math.Min((key ?? "(no key)").Length + 2, MaximumKeyWidth) - width);
        }

        return widths;
    }

    private static string Cut(string text, int width) => (text.Length < width ? text : text.Remove(width - 2) + "…").PadRight(width);
}
