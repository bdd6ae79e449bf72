using System.Text;
using ElastiCacheRbac.AccessStrings.Deciding;

namespace ElastiCacheRbac.AccessStrings;

/// <summary>A pattern of keys or channels, matched byte by byte exactly as the engines match it.</summary>
/// <remarks>
/// <c>*</c> any bytes, <c>?</c> one byte, <c>[abc]</c> <c>[a-z]</c> <c>[^x]</c> one byte of a class, <c>\</c> takes the next byte as it is.
/// As in the engines, <c>*</c> does not match an empty name, an unclosed class ends with the pattern, the ends of a range may be swapped,
/// and the ends of a range are compared as signed bytes.
/// </remarks>
public sealed class Glob : IEquatable<Glob>
{
    /// <summary>Where <see cref="LimitsStars"/>: the most stars, with something after them, that a match steps over.</summary>
    internal const int MaximumStars = 1000;

    private readonly byte[] _bytes;
    private readonly Shape _shape;
    private readonly int _literalLength;
    private string? _text;

    internal Glob(byte[] bytes, bool limitsStars = false)
    {
        _bytes = bytes;
        LimitsStars = limitsStars;
        int special = bytes.AsSpan().IndexOfAny("*?[\\"u8);
        _literalLength = special < 0 ? bytes.Length : special;
        _shape = special < 0 ? Shape.Literal
            : GlobMatcher.SkipStars(bytes, special) < bytes.Length ? Shape.General
            : special == 0 ? Shape.Anything
            : Shape.Prefix;
    }

    /// <summary>Makes a pattern of a text.</summary>
    /// <param name="pattern">The pattern; matched as UTF-8.</param>
    public Glob(string pattern)
        : this(Encoding.UTF8.GetBytes(pattern ?? throw new ArgumentNullException(nameof(pattern))))
    {
    }

    private enum Shape
    {
        Literal,
        Prefix,
        Anything,
        General,
    }

    /// <summary>The pattern's bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>Whether more than <see cref="MaximumStars"/> stars match nothing, as in some engine versions.</summary>
    internal bool LimitsStars { get; }

    /// <summary>Whether the pattern has no special character: it matches exactly its own text.</summary>
    internal bool IsLiteral => _shape == Shape.Literal;

    /// <summary>Whether the pattern is stars only: it matches every name but the empty one.</summary>
    internal bool IsAnything => _shape == Shape.Anything;

    /// <summary>Whether the pattern is a text followed by stars only.</summary>
    internal bool IsPrefix => _shape == Shape.Prefix;

    /// <summary>The bytes before the first special character.</summary>
    internal ReadOnlySpan<byte> LiteralPrefix => _bytes.AsSpan(0, _literalLength);

    /// <summary>Whether a name matches.</summary>
    /// <param name="name">The bytes of the key's or channel's name.</param>
    public bool Matches(ReadOnlySpan<byte> name) => _shape switch
    {
        Shape.Literal => name.SequenceEqual(_bytes),
        Shape.Prefix => name.StartsWith(LiteralPrefix),
        Shape.Anything => !name.IsEmpty,
        _ => GlobMatcher.Matches(_bytes, name, LimitsStars ? MaximumStars : int.MaxValue),
    };

    /// <summary>Whether a name matches.</summary>
    /// <param name="name">The name of the key or channel; matched as UTF-8.</param>
    public bool Matches(string name) => Matches(Encoding.UTF8.GetBytes(name ?? throw new ArgumentNullException(nameof(name))));

    /// <summary>Whether both have the same bytes.</summary>
    /// <param name="other">The other pattern.</param>
    public bool Equals(Glob? other) => other is not null && _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Glob);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = _bytes.Length;
        foreach (byte b in _bytes)
        {
            hash = (hash * 31) + b;
        }

        return hash;
    }

    /// <summary>The pattern's text.</summary>
    public override string ToString() => _text ??= Encoding.UTF8.GetString(_bytes);
}
