using System.Text;

namespace ElastiCacheRbac.AccessStrings.Reading;

/// <summary>An access string as text and as the bytes the engine reads, with positions carried from one to the other.</summary>
internal sealed class SourceText
{
    private int _byteOffset;
    private int _charOffset;

    public SourceText(string text)
    {
        MaskedText = PasswordMask.Apply(text);
        Bytes = Encoding.UTF8.GetBytes(text);
    }

    /// <summary>The text with stars for passwords; positions are the same.</summary>
    public string MaskedText { get; }

    public byte[] Bytes { get; }

    /// <summary>The character position of a byte position. Positions asked for in rising order cost a single walk.</summary>
    public int CharOffset(int byteOffset)
    {
        if (Bytes.Length == MaskedText.Length)
        {
            return byteOffset;
        }

        if (byteOffset < _byteOffset)
        {
            (_byteOffset, _charOffset) = (0, 0);
        }

        for (; _byteOffset < byteOffset; _byteOffset++)
        {
            // A sequence's first byte stands for one character, or two where it has four bytes; the others stand for none.
            byte b = Bytes[_byteOffset];
            _charOffset += b >= 0xF0 ? 2 : (b & 0xC0) == 0x80 ? 0 : 1;
        }

        return _charOffset;
    }
}
