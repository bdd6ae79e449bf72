namespace ElastiCacheRbac.AccessStrings.Reading;

/// <summary>Puts stars for the passwords of an access string, one for each character, so that positions stay right.</summary>
internal static class PasswordMask
{
    /// <summary>Masks what follows <c>&gt;</c>, <c>&lt;</c>, <c>#</c> or <c>!</c> at the beginning of a word, also inside parentheses and quotes.</summary>
    public static string Apply(string text)
    {
        if (text.IndexOfAny(['>', '<', '#', '!']) < 0)
        {
            return text;
        }

        char[] masked = text.ToCharArray();
        bool begins = true;
        bool secret = false;
        for (int i = 0; i < masked.Length; i++)
        {
            char c = masked[i];
            if (char.IsWhiteSpace(c))
            {
                (begins, secret) = (true, false);
            }
            else if (secret)
            {
                masked[i] = '*';
            }
            else
            {
                secret = begins && c is ('>' or '<' or '#' or '!');
                begins &= c is '(' or '"' or '\'';
            }
        }

        return new string(masked);
    }
}
