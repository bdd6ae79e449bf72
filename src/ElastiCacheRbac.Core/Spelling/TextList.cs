using System.Collections.ObjectModel;

namespace ElastiCacheRbac.Spelling;

/// <summary>A list that becomes its items where it is made a text: Export-Csv writes a property as its ToString says.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
internal sealed class TextList<T> : ReadOnlyCollection<T>
{
    private TextList(T[] items)
        : base(items)
    {
    }

    /// <summary>No items.</summary>
    public static TextList<T> None { get; } = new([]);

    /// <summary>The items as they are now.</summary>
    /// <param name="items">The items.</param>
    public static TextList<T> Of(IReadOnlyList<T> items) => items as TextList<T> ?? new([.. items]);

    /// <summary>The items, with commas between them.</summary>
    public override string ToString() => string.Join(", ", this);
}
