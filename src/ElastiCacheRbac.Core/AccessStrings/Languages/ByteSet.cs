namespace ElastiCacheRbac.AccessStrings.Languages;

/// <summary>A set of byte values: what one position of a pattern matches.</summary>
internal readonly struct ByteSet : IEquatable<ByteSet>
{
    public static readonly ByteSet All = new(ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue);

    private readonly ulong _a;
    private readonly ulong _b;
    private readonly ulong _c;
    private readonly ulong _d;

    private ByteSet(ulong a, ulong b, ulong c, ulong d) => (_a, _b, _c, _d) = (a, b, c, d);

    public bool IsEmpty => (_a | _b | _c | _d) == 0;

    /// <summary>The members as words of 64 bits, lowest first.</summary>
    private ulong this[int word] => word switch { 0 => _a, 1 => _b, 2 => _c, _ => _d };

    public static ByteSet Of(byte value)
    {
        ulong bit = 1UL << (value & 63);
        return (value >> 6) switch
        {
            0 => new ByteSet(bit, 0, 0, 0),
            1 => new ByteSet(0, bit, 0, 0),
            2 => new ByteSet(0, 0, bit, 0),
            _ => new ByteSet(0, 0, 0, bit),
        };
    }

    public static ByteSet operator |(ByteSet x, ByteSet y) => new(x._a | y._a, x._b | y._b, x._c | y._c, x._d | y._d);

    public static ByteSet operator ~(ByteSet x) => new(~x._a, ~x._b, ~x._c, ~x._d);

    public static bool operator ==(ByteSet x, ByteSet y) => x.Equals(y);

    public static bool operator !=(ByteSet x, ByteSet y) => !x.Equals(y);

    public bool Contains(int value) => (this[value >> 6] & (1UL << (value & 63))) != 0;

    /// <summary>The least member from a value on; -1 if there is none.</summary>
    public int Next(int from)
    {
        for (; from < 256; from = (from | 63) + 1)
        {
            for (ulong rest = this[from >> 6] >> (from & 63); rest != 0; rest >>= 1, from++)
            {
                if ((rest & 1) != 0)
                {
                    return from;
                }
            }
        }

        return -1;
    }

    public bool Equals(ByteSet other) => _a == other._a && _b == other._b && _c == other._c && _d == other._d;

    public override bool Equals(object? obj) => obj is ByteSet other && Equals(other);

    public override int GetHashCode() => (_a ^ (_b * 3) ^ (_c * 5) ^ (_d * 7)).GetHashCode();
}
