using System.Text;

namespace ElastiCacheRbac.Engines;

/// <summary>Bytes compared as the engines compare them: the case of ASCII letters aside, and to the first NUL where C strings are meant.</summary>
internal static class AsciiText
{
    public static byte[] GetBytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Whether two byte strings are equal but for the case of ASCII letters.</summary>
    public static bool EqualsIgnoreCase(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }

        for (int i = 0; i < a.Length; i++)
        {
            if (a[i] != b[i] && ToLower(a[i]) != ToLower(b[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>As <see cref="EqualsIgnoreCase"/>, but an argument ends at its first NUL, as it does for the engine.</summary>
    public static bool IsKeyword(ReadOnlySpan<byte> argument, ReadOnlySpan<byte> keyword) =>
        argument.Length == keyword.Length
            ? EqualsIgnoreCase(argument, keyword)
            : argument.Length > keyword.Length && argument[keyword.Length] == 0 && EqualsIgnoreCase(argument.Slice(0, keyword.Length), keyword);

    /// <summary>Whether a byte is white space in the C locale.</summary>
    public static bool IsSpace(byte b) => b is (byte)' ' or (>= 9 and <= 13);

    public static byte ToLower(byte b) => b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b | 0x20) : b;

    /// <summary>A text with the ASCII letters, and no other, in lower case.</summary>
    public static string ToLower(string text)
    {
        char[] lower = text.ToCharArray();
        for (int i = 0; i < lower.Length; i++)
        {
            lower[i] = lower[i] is >= 'A' and <= 'Z' ? (char)(lower[i] | 0x20) : lower[i];
        }

        return new string(lower);
    }
}
