using System.Collections.Immutable;

namespace ElastiCacheRbac.Local.State;

/// <summary>All records of one kind. Immutable: a change makes a new table, at a cost that does not grow with the number of records.</summary>
/// <remarks>
/// Beside the records it keeps what would else be searched for: the keys in order (for paging), what is due, and
/// which records refer to something (which groups have a user, which caches have a group).
/// </remarks>
internal sealed class Table<T>
    where T : class, IRecord
{
    private readonly ImmutableDictionary<string, T> _records;
    private readonly ImmutableSortedSet<string> _keys;
    private readonly ImmutableSortedSet<(DateTimeOffset Due, string Id)> _due;
    private readonly ImmutableDictionary<string, ImmutableSortedSet<string>> _referrers;
    private readonly Func<T, IEnumerable<string>> _references;

    /// <summary>An empty table.</summary>
    /// <param name="kind">The kind of the records, as it is named where they are kept.</param>
    /// <param name="references">The IDs that a record refers to.</param>
    public Table(string kind, Func<T, IEnumerable<string>>? references = null)
        : this(
            kind,
            references ?? (_ => []),
            ImmutableDictionary.Create<string, T>(StringComparer.Ordinal),
            ImmutableSortedSet.Create<string>(StringComparer.Ordinal),
            ImmutableSortedSet.Create<(DateTimeOffset Due, string Id)>(Comparer<(DateTimeOffset Due, string Id)>.Create(CompareDue)),
            ImmutableDictionary.Create<string, ImmutableSortedSet<string>>(StringComparer.Ordinal))
    {
    }

    private Table(
        string kind,
        Func<T, IEnumerable<string>> references,
        ImmutableDictionary<string, T> records,
        ImmutableSortedSet<string> keys,
        ImmutableSortedSet<(DateTimeOffset Due, string Id)> due,
        ImmutableDictionary<string, ImmutableSortedSet<string>> referrers)
    {
        Kind = kind;
        _references = references;
        _records = records;
        _keys = keys;
        _due = due;
        _referrers = referrers;
    }

    public string Kind { get; }

    public int Count => _records.Count;

    /// <summary>The record that is done first of those that are under way; null if none is.</summary>
    public T? NextDue => _due.IsEmpty ? null : _records[_due.Min.Id];

    /// <summary>The record with the greatest key.</summary>
    public T? Last => _keys.IsEmpty ? null : _records[_keys.Max!];

    public T? Find(string id) => _records.TryGetValue(id, out T? record) ? record : null;

    /// <summary>The IDs of the records that refer to an ID, in order.</summary>
    public IReadOnlyCollection<string> ReferringTo(string id) => _referrers.TryGetValue(id, out ImmutableSortedSet<string>? ids) ? ids : [];

    /// <summary>The records whose keys come after a key, in order; all of them if it is null.</summary>
    public IEnumerable<T> After(string? key)
    {
        for (int i = IndexAfter(key); i < _keys.Count; i++)
        {
            yield return _records[_keys[i]];
        }
    }

    /// <summary>The table with a record added, or replaced.</summary>
    public Table<T> With(T record)
    {
        T? before = Find(record.Id);
        return new Table<T>(
            Kind,
            _references,
            _records.SetItem(record.Id, record),
            before is null ? _keys.Add(record.Id) : _keys,
            DueWith(before, record),
            ReferrersWith(before, record));
    }

    /// <summary>The table without a record.</summary>
    public Table<T> Without(string id)
    {
        T? before = Find(id);
        return before is null
            ? this
            : new Table<T>(Kind, _references, _records.Remove(id), _keys.Remove(id), DueWith(before, null), ReferrersWith(before, null));
    }

    private int IndexAfter(string? key)
    {
        if (key is null)
        {
            return 0;
        }

        int index = _keys.IndexOf(key);
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

    private static int CompareDue((DateTimeOffset Due, string Id) x, (DateTimeOffset Due, string Id) y)
    {
        int byTime = x.Due.CompareTo(y.Due);
        return byTime != 0 ? byTime : string.CompareOrdinal(x.Id, y.Id);
    }
}
