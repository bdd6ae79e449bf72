namespace ElastiCacheRbac.AccessStrings.Reading;

/// <summary>Items in the order they came, each once. Few items are compared one by one, many through a hash table.</summary>
internal sealed class DistinctList<T>(IEqualityComparer<T>? comparer = null)
    where T : notnull
{
    private const int Few = 8;

    private readonly IEqualityComparer<T> _comparer = comparer ?? EqualityComparer<T>.Default;
    private readonly List<T> _items = [];
    private Dictionary<T, int>? _index;

    public IReadOnlyList<T> Items => _items;

    /// <summary>Adds an item unless it is there.</summary>
    /// <param name="item">The item.</param>
    /// <param name="index">Where it is.</param>
    /// <returns>Whether it was added.</returns>
    public bool TryAdd(T item, out int index)
    {
        index = IndexOf(item);
        if (index >= 0)
        {
            return false;
        }

        index = _items.Count;
        _items.Add(item);
        _index?.Add(item, index);
        return true;
    }

    private int IndexOf(T item)
    {
        if (_index is null && _items.Count > Few)
        {
            _index = new Dictionary<T, int>(_comparer);
            for (int i = 0; i < _items.Count; i++)
            {
                _index.Add(_items[i], i);
            }
        }

        return _index is null
            ? _items.FindIndex(i => _comparer.Equals(i, item))
            : _index.TryGetValue(item, out int index) ? index : -1;
    }
}
