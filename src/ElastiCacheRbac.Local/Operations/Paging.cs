using System.Text;
using ElastiCacheRbac.Local.State;

namespace ElastiCacheRbac.Local.Operations;

/// <summary>Cuts listings into pages.</summary>
/// <remarks>
/// A marker holds the key of the page's last record, and the next page begins behind that key: what is created or deleted
/// meanwhile neither repeats nor hides another record.
/// </remarks>
internal static class Paging
{
    private const int Fewest = 20;
    private const int Most = 100;

    /// <summary>One page of a table.</summary>
    /// <param name="table">The records.</param>
    /// <param name="maxRecords">How many at most: 20 to 100, which is the default [doc].</param>
    /// <param name="marker">The marker that the page before ended with.</param>
    /// <param name="matches">Which records are wanted; null for all.</param>
    public static Page<T> Take<T>(Table<T> table, int? maxRecords, string? marker, Func<T, bool>? matches = null)
        where T : class, IRecord =>
        Take(table.Kind, key => table.After(key).Where(r => matches is null || matches(r)), r => r.Id, Size(maxRecords), marker);

    /// <summary>One page of records that are in the order of their keys.</summary>
    public static Page<T> Take<T>(string kind, IEnumerable<T> ordered, Func<T, string> keyOf, int? maxRecords, string? marker) =>
        Take(kind, after => ordered.SkipWhile(r => after is not null && string.CompareOrdinal(keyOf(r), after) <= 0), keyOf, Size(maxRecords), marker);

    /// <summary>One page of any records.</summary>
    /// <param name="kind">What is listed, so that the marker of one listing is not taken for another's.</param>
    /// <param name="after">The records behind a key.</param>
    /// <param name="keyOf">A record's key.</param>
    /// <param name="size">How many at most.</param>
    /// <param name="marker">The marker that the page before ended with.</param>
    public static Page<T> Take<T>(string kind, Func<string?, IEnumerable<T>> after, Func<T, string> keyOf, int size, string? marker)
    {
        var records = new List<T>();
        foreach (T record in after(Decode(marker, kind)))
        {
            if (records.Count == size)
            {
                return new Page<T>(records, Encode(kind, keyOf(records[^1])));
            }

            records.Add(record);
        }

        return new Page<T>(records, null);
    }

    private static int Size(int? maxRecords) => maxRecords is < Fewest or > Most
        ? throw CommonFaults.InvalidValue(OurChoices.MaxRecords(Fewest, Most))
        : maxRecords ?? Most;

    private static string Encode(string kind, string key) => Convert.ToBase64String(Encoding.UTF8.GetBytes(kind + "/" + key));

    private static string? Decode(string? marker, string kind)
    {
        if (string.IsNullOrEmpty(marker))
        {
            return null;
        }

        try
        {
            string text = Encoding.UTF8.GetString(Convert.FromBase64String(marker!));
            if (text.StartsWith(kind + "/", StringComparison.Ordinal))
            {
                return text.Substring(kind.Length + 1);
            }
        }
        catch (FormatException)
        {
            // Not one of ours, as below.
        }

        throw CommonFaults.InvalidValue(OurChoices.MarkerInvalid());
    }
}
