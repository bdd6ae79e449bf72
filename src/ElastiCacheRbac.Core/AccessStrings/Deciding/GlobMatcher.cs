namespace ElastiCacheRbac.AccessStrings.Deciding;

/// <summary>The engines' glob matching, without recursion: a mismatch goes back to the last star only, which for globs finds every match.</summary>
internal static class GlobMatcher
{
    /// <param name="pattern">The pattern.</param>
    /// <param name="name">The name.</param>
    /// <param name="maximumStars">A match that steps over more stars than this, with something after them, fails.</param>
    public static bool Matches(ReadOnlySpan<byte> pattern, ReadOnlySpan<byte> name, int maximumStars)
    {
        if (name.IsEmpty)
        {
            return pattern.IsEmpty;
        }

        int p = 0;
        int n = 0;
        int stars = 0;
        int afterStar = -1;
        int starName = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                p = SkipStars(pattern, p);
                if (p == pattern.Length)
                {
                    return true;
                }

                if (++stars > maximumStars)
                {
                    return false;
                }

                afterStar = p;
                starName = n = SkipTo(pattern[p], name, n);
            }
            else if (p < pattern.Length && MatchesOne(pattern, ref p, name[n]))
            {
                n++;
            }
            else if (afterStar >= 0)
            {
                p = afterStar;
                starName = n = SkipTo(pattern[p], name, starName + 1);
            }
            else
            {
                return false;
            }
        }

        return SkipStars(pattern, p) == pattern.Length;
    }

    /// <summary>Reads the class that starts at a bracket: whether a byte is in it, and where it ends.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="p">In: the bracket's position. Out: the position after the class.</param>
    /// <param name="b">The byte.</param>
    public static bool MatchesClass(ReadOnlySpan<byte> pattern, ref int p, byte b)
    {
        int i = p + 1;
        bool negated = i < pattern.Length && pattern[i] == '^';
        if (negated)
        {
            i++;
        }

        bool found = false;
        for (; i < pattern.Length && pattern[i] != ']'; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
            {
                i++;
                found |= pattern[i] == b;
            }
            else if (i + 2 < pattern.Length && pattern[i + 1] == '-')
            {
                found |= IsBetween((sbyte)b, (sbyte)pattern[i], (sbyte)pattern[i + 2]);
                i += 2;
            }
            else
            {
                found |= pattern[i] == b;
            }
        }

        p = Math.Min(i + 1, pattern.Length);
        return found != negated;
    }

    /// <summary>The first position from another on where a match of what follows a star can begin: where its first byte stands, if that is an ordinary one.</summary>
    private static int SkipTo(byte first, ReadOnlySpan<byte> name, int n)
    {
        if (first is (byte)'?' or (byte)'[' or (byte)'\\' || n >= name.Length)
        {
            return n;
        }

        int distance = name.Slice(n).IndexOf(first);
        return distance < 0 ? name.Length : n + distance;
    }

    /// <summary>The position after the stars that begin at a position.</summary>
    public static int SkipStars(ReadOnlySpan<byte> pattern, int p)
    {
        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p;
    }

    private static bool MatchesOne(ReadOnlySpan<byte> pattern, ref int p, byte b)
    {
        switch (pattern[p])
        {
            case (byte)'?':
                p++;
                return true;
            case (byte)'[':
                return MatchesClass(pattern, ref p, b);
            case (byte)'\\' when p + 1 < pattern.Length:
                p += 2;
                return pattern[p - 1] == b;
            default:
                return pattern[p++] == b;
        }
    }

    private static bool IsBetween(sbyte b, sbyte one, sbyte other) => one <= other ? one <= b && b <= other : other <= b && b <= one;
}
