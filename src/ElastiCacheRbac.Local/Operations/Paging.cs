using System.Text;
using ElastiCacheRbac.Local.State;
using ElastiCacheRbac.Local.Wire;

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
    /// <param name="matches">Which records are wanted.</param>
    public static Page<T> Take<T>(Table<T> table, int? maxRecords, string? marker, Func<T, bool> matches)
        where T : class, IRecord
    {
        if (maxRecords is < Fewest or > Most)
        {
            throw CommonFaults.InvalidValue(FormattableString.Invariant($"The parameter MaxRecords must be between {Fewest} and {Most}."));
        }

        return Take(table, table.Kind, maxRecords ?? Most, marker, "Marker", matches);
    }

    /// <summary>One page of a table, of any size.</summary>
    public static Page<T> Take<T>(Table<T> table, string kind, int size, string? marker, string markerParameter, Func<T, bool> matches)
        where T : class, IRecord
    {
        string? after = string.IsNullOrEmpty(marker) ? null : Decode(marker!, kind, markerParameter);
        var records = new List<T>();
        foreach (T record in table.After(after))
        {
            if (!matches(record))
            {
                continue;
            }

            if (records.Count == size)
            {
                return new Page<T>(records, Encode(kind, records[^1].Id));
            }

            records.Add(record);
        }

        return new Page<T>(records, null);
    }

    private static string Encode(string kind, string key) => Convert.ToBase64String(Encoding.UTF8.GetBytes(kind + "/" + key));

    private static string Decode(string marker, string kind, string parameter)
    {
        try
        {
            string text = Encoding.UTF8.GetString(Convert.FromBase64String(marker));
            if (text.StartsWith(kind + "/", StringComparison.Ordinal))
            {
                return text.Substring(kind.Length + 1);
            }
        }
        catch (FormatException)
        {
            // Not one of ours, as below.
        }

        throw ParameterFaults.NotA("marker", parameter);
    }
}
