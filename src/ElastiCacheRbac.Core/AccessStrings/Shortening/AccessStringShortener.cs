using ElastiCacheRbac.AccessStrings.Comparison;

namespace ElastiCacheRbac.AccessStrings.Shortening;

/// <summary>Finds a shorter access string that allows exactly the same.</summary>
public static class AccessStringShortener
{
    /// <summary>Finds the shortest access string it can that means the same on the engine version that the given one was read for.</summary>
    /// <remarks>
    /// Rules that others undo or cover are dropped; patterns and selectors are merged where that gives nothing away; categories stand for many commands
    /// and single commands for their exceptions, whichever is shorter. The result is proven equal by <see cref="AccessComparison"/>, and ElastiCache takes
    /// it. What can never be used goes too, such as key patterns without a command that has keys. On other engine versions categories have other
    /// commands: there the result may allow more or less than the given string.
    /// </remarks>
    /// <param name="accessString">An access string that ElastiCache takes.</param>
    /// <returns>The shorter one; the given one itself where none was found.</returns>
    /// <exception cref="AccessStringException">ElastiCache does not take it: <c>AccessStringInvalid</c>.</exception>
    public static AccessString Shorten(AccessString accessString)
    {
        ArgumentNullException.ThrowIfNull(accessString);
        accessString.ThrowIfRefused(FindingSeverity.RefusedByService);
        AccessString shortest = accessString;
        while (TryShorten(shortest) is { } shorter)
        {
            shortest = shorter;
        }

        return shortest;
    }

    /// <summary>A shorter access string; null if none is found. What is shortened may be shortened again: a step that was of no use may be now.</summary>
    private static AccessString? TryShorten(AccessString accessString)
    {
        string? text = PolicyText.Of(PolicySimplifier.Simplify(accessString.Policy));
        if (text is null || text.Length >= accessString.Text.Length)
        {
            return null;
        }

        AccessString shorter = AccessString.Read(text, accessString.Engine);
        return shorter.IsValid && AccessComparison.Compare(accessString.Policy, shorter.Policy).IsEqual ? shorter : null;
    }
}
