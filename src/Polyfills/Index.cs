namespace System;

/// <summary>A place counted from the start or the end of a list, which list patterns and <c>[^1]</c> are made of.</summary>
/// <param name="value">The place, from 0.</param>
/// <param name="fromEnd">Whether it is counted from the end, where 0 is behind the last.</param>
internal readonly struct Index(int value, bool fromEnd = false)
{
    /// <summary>The place.</summary>
    public int Value { get; } = value;

    /// <summary>Whether it is counted from the end.</summary>
    public bool IsFromEnd { get; } = fromEnd;

    /// <summary>A place counted from the start.</summary>
    /// <param name="value">The place, from 0.</param>
    public static implicit operator Index(int value) => new(value);

    /// <summary>The place from the start, in a list of a length.</summary>
    /// <param name="length">The length.</param>
    public int GetOffset(int length) => IsFromEnd ? length - Value : Value;
}
