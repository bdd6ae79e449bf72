using System.Collections.Immutable;

namespace ElastiCacheRbac.Local.State;

/// <summary>All records of one kind. Immutable: a change makes a new table, at a cost that grows with the logarithm of the number of records.</summary>
/// <remarks>
/// The records are in the order of their keys, for paging. Beside them it keeps what would else be searched for: what is due, and
/// which records refer to something (which groups have a user, which caches have a group).
/// </remarks>
internal sealed class Table<T>
    where T : class, IRecord
{
    private readonly ImmutableSortedSet<Entry> _records;
    private readonly ImmutableSortedSet<(DateTimeOffset Due, string Id)> _due;
    private readonly ImmutableDictionary<string, ImmutableSortedSet<string>> _referrers;
    private readonly Func<T, IEnumerable<string>>? _references;

    /// <summary>An empty table.</summary>
    /// <param name="kind">The kind of the records, as it is named where they are kept.</param>
    /// <param name="references">The IDs that a record refers to; null where none does.</param>
    public Table(string kind, Func<T, IEnumerable<string>>? references = null)
        : this(
            kind,
            references,
            ImmutableSortedSet.Create<Entry>(Comparer<Entry>.Create((x, y) => string.CompareOrdinal(x.Id, y.Id))),
            ImmutableSortedSet.Create<(DateTimeOffset Due, string Id)>(Comparer<(DateTimeOffset Due, string Id)>.Create(CompareDue)),
            ImmutableDictionary.Create<string, ImmutableSortedSet<string>>(StringComparer.Ordinal))
    {
    }

    private Table(
        string kind,
        Func<T, IEnumerable<string>>? references,
        ImmutableSortedSet<Entry> records,
        ImmutableSortedSet<(DateTimeOffset Due, string Id)> due,
        ImmutableDictionary<string, ImmutableSortedSet<string>> referrers)
    {
        Kind = kind;
        _references = references;
        _records = records;
        _due = due;
        _referrers = referrers;
    }

    public string Kind { get; }

    public int Count => _records.Count;

    /// <summary>The record that is done first of those that are under way; null if none is.</summary>
    public T? NextDue => _due.IsEmpty ? null : Find(_due.Min.Id);

    /// <summary>The record with the greatest key.</summary>
    public T? Last => _records.IsEmpty ? null : _records.Max.Record;

    public T? Find(string id) => _records.TryGetValue(new Entry(id, null), out Entry entry) ? entry.Record : null;

    /// <summary>The IDs of the records that refer to an ID, in order.</summary>
    public IReadOnlyCollection<string> ReferringTo(string id) => _referrers.TryGetValue(id, out ImmutableSortedSet<string>? ids) ? ids : [];

    /// <summary>The records whose keys come after a key, in order; all of them if it is null.</summary>
    public IEnumerable<T> After(string? key)
    {
        for (int i = IndexAfter(key); i < _records.Count; i++)
        {
            yield return _records[i].Record!;
        }
    }

    /// <summary>The table with a record added, or replaced.</summary>
    public Table<T> With(T record)
    {
        T? before = Find(record.Id);
        var entry = new Entry(record.Id, record);
        ImmutableSortedSet<Entry>.Builder records = _records.ToBuilder();
        if (before is not null)
        {
            records.Remove(entry);
        }

        records.Add(entry);
        return new Table<T>(Kind, _references, records.ToImmutable(), DueWith(before, record), ReferrersWith(before, record));
    }

    /// <summary>The table without a record.</summary>
    public Table<T> Without(string id)
    {
        T? before = Find(id);
        return before is null
            ? this
            : new Table<T>(Kind, _references, _records.Remove(new Entry(id, null)), DueWith(before, null), ReferrersWith(before, null));
    }

    private int IndexAfter(string? key)
    {
        if (key is null)
        {
            return 0;
        }

        int index = _records.IndexOf(new Entry(key, null));
        return index < 0 ? ~index : index + 1;
    }

    private ImmutableSortedSet<(DateTimeOffset Due, string Id)> DueWith(T? before, T? after)
    {
        if (before?.Due == after?.Due)
        {
            return _due;
        }

        ImmutableSortedSet<(DateTimeOffset Due, string Id)> due = before?.Due is DateTimeOffset was ? _due.Remove((was, before.Id)) : _due;
        return after?.Due is DateTimeOffset will ? due.Add((will, after.Id)) : due;
    }

    private ImmutableDictionary<string, ImmutableSortedSet<string>> ReferrersWith(T? before, T? after)
    {
        if (_references is null)
        {
            return _referrers;
        }

        // Most changes leave alone what a record refers to.
        if (before is not null && after is not null && _references(before).SequenceEqual(_references(after)))
        {
            return _referrers;
        }

        HashSet<string> gone = before is null ? [] : [.. _references(before)];
        HashSet<string> come = after is null ? [] : [.. _references(after)];
        if (gone.SetEquals(come))
        {
            return _referrers;
        }

        string id = (before ?? after)!.Id;
        ImmutableDictionary<string, ImmutableSortedSet<string>>.Builder referrers = _referrers.ToBuilder();
        foreach (string target in gone.Except(come))
        {
            ImmutableSortedSet<string> rest = referrers[target].Remove(id);
            if (rest.IsEmpty)
            {
                referrers.Remove(target);
            }
            else
            {
                referrers[target] = rest;
            }
        }

        foreach (string target in come.Except(gone))
        {
            referrers[target] = referrers.TryGetValue(target, out ImmutableSortedSet<string>? ids)
                ? ids.Add(id)
                : ImmutableSortedSet.Create(StringComparer.Ordinal, id);
        }

        return referrers.ToImmutable();
    }

    /// <summary>A record by its key; to look for a key, without one.</summary>
    private readonly record struct Entry(string Id, T? Record);

    private static int CompareDue((DateTimeOffset Due, string Id) x, (DateTimeOffset Due, string Id) y)
    {
        int byTime = x.Due.CompareTo(y.Due);
        return byTime != 0 ? byTime : string.CompareOrdinal(x.Id, y.Id);
    }
}
