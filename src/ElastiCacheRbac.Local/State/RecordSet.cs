namespace ElastiCacheRbac.Local.State;

/// <summary>One kind of records as a request sees and changes them; the changes count once the request has succeeded.</summary>
internal sealed class RecordSet<T>(Table<T> table, List<Change> changes)
    where T : class, IRecord
{
    /// <summary>The records with the changes so far.</summary>
    public Table<T> Table { get; private set; } = table;

    public int Count => Table.Count;

    public T? Find(string id) => Table.Find(id);

    public IReadOnlyCollection<string> ReferringTo(string id) => Table.ReferringTo(id);

    /// <summary>Adds or replaces a record.</summary>
    public void Put(T record)
    {
        Table = Table.With(record);
        changes.Add(new Change(Table.Kind, record.Id, record));
    }

    public void Remove(string id)
    {
        Table = Table.Without(id);
        changes.Add(new Change(Table.Kind, id, null));
    }
}
