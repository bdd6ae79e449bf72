using ElastiCacheRbac.Engines;

namespace ElastiCacheRbac.AccessStrings.Printing;

/// <summary>Splits a line into words as the engine does, at white space, with quotes: the rules of a selector, or a command line.</summary>
internal static class QuotedWords
{
    /// <summary>A word: where it stands, and its bytes where quotes make them differ from what stands there.</summary>
    internal readonly record struct Word(int Start, int Length, byte[]? Unquoted);

    /// <param name="text">All bytes.</param>
    /// <param name="start">Where the words begin.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="words">Receives the words.</param>
    /// <returns>Whether the quotes are balanced; if not, the engine sees no word at all.</returns>
    public static bool TrySplit(ReadOnlySpan<byte> text, int start, int end, List<Word> words)
    {
        int i = start;
        while (true)
        {
            while (i < end && AsciiText.IsSpace(text[i]))
            {
                i++;
            }

            if (i >= end)
            {
                return true;
            }

            int wordStart = i;
            while (i < end && text[i] is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'"' or (byte)'\''))
            {
                i++;
            }

            byte[]? unquoted = null;
            if (i < end && text[i] is (byte)'"' or (byte)'\'')
            {
                List<byte> bytes = [.. text.Slice(wordStart, i - wordStart).ToArray()];
                if (!TryReadQuoted(text, ref i, end, bytes))
                {
                    return false;
                }

                unquoted = [.. bytes];
            }

            words.Add(new Word(wordStart, i - wordStart, unquoted));
        }
    }

    /// <summary>Reads from an opening quote to after the closing one, after which the word must end.</summary>
    private static bool TryReadQuoted(ReadOnlySpan<byte> text, ref int i, int end, List<byte> bytes)
    {
        byte quote = text[i];
        for (i++; i < end && text[i] != quote; i++)
        {
            if (text[i] == '\\' && i + 1 < end && (quote == '"' || text[i + 1] == '\''))
            {
                i++;
                bytes.Add(quote == '"' ? Unescape(text, ref i, end) : text[i]);
            }
            else
            {
                bytes.Add(text[i]);
            }
        }

        if (i >= end)
        {
            return false;
        }

        i++;
        return i == end || AsciiText.IsSpace(text[i]);
    }

    private static byte Unescape(ReadOnlySpan<byte> text, ref int i, int end)
    {
        if (text[i] == 'x' && i + 2 < end && HexDigit(text[i + 1]) is >= 0 and int high && HexDigit(text[i + 2]) is >= 0 and int low)
        {
            i += 2;
            return (byte)((high * 16) + low);
        }

        return text[i] switch
        {
            (byte)'n' => (byte)'\n',
            (byte)'r' => (byte)'\r',
            (byte)'t' => (byte)'\t',
            (byte)'b' => (byte)'\b',
            (byte)'a' => (byte)'\a',
            _ => text[i],
        };
    }

    private static int HexDigit(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        _ => -1,
    };
}
