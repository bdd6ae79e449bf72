using System.Xml;

namespace ElastiCacheRbac.Local.Wire;

/// <summary>Text that an answer's XML can hold: most control characters and halves of surrogate pairs are no part of XML.</summary>
internal static class XmlText
{
    private const char Replacement = '\uFFFD';

    /// <summary>Whether XML can hold a text as it is.</summary>
    public static bool CanHold(string text) => FirstUnreadable(text, 0) < 0;

    /// <summary>A text with a mark in place of each character that XML cannot hold.</summary>
    public static string Readable(string text)
    {
        char[]? readable = null;
        for (int i = FirstUnreadable(text, 0); i >= 0; i = FirstUnreadable(text, i + 1))
        {
            readable ??= text.ToCharArray();
            readable[i] = Replacement;
        }

        return readable is null ? text : new string(readable);
    }

    private static int FirstUnreadable(string text, int start)
    {
        for (int i = start; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
